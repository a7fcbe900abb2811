//! Names for people: occasions, awards, places, units.

use super::catalogue::{Phrase, say};
use crate::api::answer;
use crate::lang::Lang;
use crate::rules::model::{Award, Campaign, Kind, Occasion, Place};

/// The occasion for people, in the middle of a sentence.
pub fn occasion(occasion: Occasion, lang: Lang) -> &'static str {
    let phrase = match occasion {
        Occasion::Annual => Phrase::OccasionAnnual,
        Occasion::Midterm => Phrase::OccasionMidterm,
        Occasion::Final => Phrase::OccasionFinal,
        Occasion::AdHoc => Phrase::OccasionAdHoc,
    };
    phrase.template(lang)
}

/// The award for people.
pub fn award(award: Award, lang: Lang) -> &'static str {
    let phrase = match award {
        Award::BangKhenTinh => Phrase::AwardBangKhenTinh,
        Award::GiayKhenHuyen => Phrase::AwardGiayKhenHuyen,
        Award::GiayKhenSo => Phrase::AwardGiayKhenSo,
        Award::GiayKhenDonVi => Phrase::AwardGiayKhenDonVi,
        Award::NhaNuoc => Phrase::AwardNhaNuoc,
    };
    phrase.template(lang)
}

/// "tập thể" or "cá nhân", in the middle of a sentence.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Collective => Phrase::Collectives.template(lang),
        Kind::Individual => Phrase::Individuals.template(lang),
    }
}

/// The place as a citation.
pub fn citation(campaign: &Campaign, place: &Place, lang: Lang) -> answer::Citation {
    let (phrase, number) = match (place.bullet, place.paragraph) {
        (Some(bullet), _) if place.item.is_some() => (Phrase::PlaceItem, bullet),
        (Some(bullet), _) => (Phrase::PlaceBullet, bullet),
        (None, Some(paragraph)) => (Phrase::PlaceParagraph, paragraph),
        (None, None) => (Phrase::PlaceSection, 0),
    };
    let (number, item) = (number.to_string(), place.item.unwrap_or_default().to_string());
    let words = say(lang, phrase, &[("section", &place.section), ("number", &number), ("item", &item)]);
    answer::Citation { campaign: campaign.id.clone(), place: words, lines: place.lines }
}
