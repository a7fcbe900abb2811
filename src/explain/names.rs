//! Names for people: occasions, awards, places, units.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Out;
use super::catalogue::{Phrase, Said as _, write};
use crate::api::answer;
use crate::lang::Lang;
use crate::ratio::{Decimal, Manner};
use crate::rules::model::{Award, Campaign, Kind, Occasion, Place, Round};

/// Who considers who is put forward and gives rulings, inside a sentence.
pub fn council(campaign: &Campaign, lang: Lang) -> &'static str {
    campaign.council.map_or_else(|| Phrase::Council.template(lang), |council| council.get(lang))
}

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
        Award::GiayKhenXa => Phrase::AwardGiayKhenXa,
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
pub fn other_kind<O: Out>(campaign: &Campaign, asked: Kind, group: u16, lang: Lang) -> O {
    let label = campaign.groups.get(usize::from(group)).map_or("", |group| group.label.get(lang));
    let other = match asked {
        Kind::Collective => Kind::Individual,
        Kind::Individual => Kind::Collective,
    };
    let mut text = O::default();
    write(&mut text, lang, Phrase::OnlyOtherKind, &mut |name, out: &mut O| {
        out.fixed(match name {
            "group" => label,
            "other" => kind(other, lang),
            _ => kind(asked, lang),
        });
    });
    text
}

/// That a round does not lead to the award asked for, as a headline.
pub fn other_award_headline<O: Out>(round: &Round, asked: Option<Award>, lang: Lang) -> O {
    let mut text = O::default();
    write(&mut text, lang, Phrase::HeadlineOtherAward, &mut |name, out: &mut O| match name {
        "award" => out.fixed(asked.map_or("", |asked| award(asked, lang))),
        _ => offered(round, lang, out),
    });
    text
}

/// To which awards a round leads.
pub fn other_award<O: Out>(campaign: &Campaign, round: &Round, lang: Lang) -> O {
    let mut text = O::default();
    write(&mut text, lang, Phrase::OtherAward, &mut |name, out: &mut O| match name {
        "document" => out.fixed(campaign.document.name.get(lang)),
        _ => offered(round, lang, out),
    });
    text
}

fn offered(round: &Round, lang: Lang, out: &mut impl Out) {
    for (place, offered) in round.awards.iter().enumerate() {
        out.fixed(if place > 0 { "; " } else { "" });
        out.fixed(award(offered.id, lang));
    }
}

/// The place as a citation.
pub const fn citation(campaign: &Campaign, place: Place, lang: Lang) -> answer::Citation {
    answer::Citation { campaign: campaign.id, place: PlaceName { place, lang }, lines: place.lines }
}

/// A place in words ("Mục III.1.a, gạch đầu dòng 5"). They are written only where they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceName {
    place: Place,
    lang: Lang,
}

impl PlaceName {
    /// Writes the words behind what stands in `out`.
    pub fn write(self, out: &mut impl Out) {
        let Place { section, bullet, item, paragraph, .. } = self.place;
        let (phrase, number) = match (bullet, paragraph) {
            (Some(_), _) if item.is_some() => (Phrase::PlaceItem, bullet),
            (Some(_), _) => (Phrase::PlaceBullet, bullet),
            (None, Some(_)) => (Phrase::PlaceParagraph, paragraph),
            (None, None) => (Phrase::PlaceSection, None),
        };
        write(out, self.lang, phrase, &mut |name, out| match name {
            "section" => out.fixed(section),
            "number" => out.number(Decimal::whole(number.unwrap_or(0).into()), Manner::Said(self.lang)),
            _ => out.number(Decimal::whole(item.unwrap_or(0).into()), Manner::Said(self.lang)),
        });
    }
}

impl fmt::Display for PlaceName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = String::new();
        self.write(&mut words);
        formatter.write_str(&words)
    }
}

impl Serialize for PlaceName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut words = String::new();
        self.write(&mut words);
        serializer.serialize_str(&words)
    }
}
