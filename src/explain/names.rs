//! Names for people: occasions, awards, places, units.

use super::catalogue::{Phrase, say};
use crate::api::answer;
use crate::lang::Lang;
use crate::rules::model::{Award, Campaign, Kind, Occasion, Place, Round};

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

/// That the group at `group` has candidates of the other kind only.
pub fn other_kind(campaign: &Campaign, asked: Kind, group: u16, lang: Lang) -> String {
    let label = campaign.groups.get(usize::from(group)).map_or("", |group| group.label.get(lang));
    let other = match asked {
        Kind::Collective => Kind::Individual,
        Kind::Individual => Kind::Collective,
    };
    say(lang, Phrase::OnlyOtherKind, &[("group", label), ("other", kind(other, lang)), ("kind", kind(asked, lang))])
}

/// That a round does not lead to the award asked for.
pub fn other_award(round: &Round, asked: Option<Award>, lang: Lang) -> String {
    let offered: Vec<&str> = round.awards.iter().map(|offered| award(offered.id, lang)).collect();
    let asked = asked.map_or("", |asked| award(asked, lang));
    say(lang, Phrase::OtherAward, &[("award", asked), ("offered", &offered.join("; "))])
}

/// The place as a citation.
pub fn citation(campaign: &Campaign, place: &Place, lang: Lang) -> answer::Citation {
    let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let (phrase, count) = match (place.bullet, place.paragraph) {
        (Some(_), _) if place.item.is_some() => (Phrase::PlaceItem, place.bullet),
        (Some(_), _) => (Phrase::PlaceBullet, place.bullet),
        (None, Some(_)) => (Phrase::PlaceParagraph, place.paragraph),
        (None, None) => (Phrase::PlaceSection, None),
    };
    let values = [("section", place.section.as_str()), ("number", &number(count)), ("item", &number(place.item))];
    answer::Citation { campaign: campaign.id.clone(), place: say(lang, phrase, &values), lines: place.lines }
}
