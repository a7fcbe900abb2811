//! Names for people: occasions, awards, places, units.

use super::catalogue::{Phrase, Template as _, write};
use crate::answer;
use crate::answer::Sentence;
use crate::lang::Lang;
use crate::model::{Award, Campaign, Kind, Occasion, Place, Round};
use crate::ratio::{Decimal, Manner};

/// Who considers who is put forward and gives rulings, inside a sentence.
pub fn council<'t>(campaign: &'t Campaign<'t>, lang: Lang) -> &'t str {
    campaign.council.map_or_else(|| Phrase::Council.template(lang), |council| council.get(lang))
}

/// The occasion for people, in the middle of a sentence.
pub fn occasion<'t>(occasion: Occasion, lang: Lang) -> &'t str {
    let phrase = match occasion {
        Occasion::Annual => Phrase::OccasionAnnual,
        Occasion::Midterm => Phrase::OccasionMidterm,
        Occasion::Final => Phrase::OccasionFinal,
        Occasion::AdHoc => Phrase::OccasionAdHoc,
    };
    phrase.template(lang)
}

/// The award for people.
pub fn award<'t>(award: Award, lang: Lang) -> &'t str {
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
pub fn kind<'t>(kind: Kind, lang: Lang) -> &'t str {
    match kind {
        Kind::Collective => Phrase::Collectives.template(lang),
        Kind::Individual => Phrase::Individuals.template(lang),
    }
}

/// That the group at `group` has candidates of the other kind only.
pub fn other_kind<'t>(campaign: &'t Campaign<'t>, asked: Kind, group: u16, lang: Lang) -> Sentence<'t> {
    let label = campaign.groups.get(usize::from(group)).map_or("", |group| group.label.get(lang));
    let other = match asked {
        Kind::Collective => Kind::Individual,
        Kind::Individual => Kind::Collective,
    };
    let mut text = Sentence::default();
    write(&mut text, lang, Phrase::OnlyOtherKind, &mut |name, out| {
        out.push(match name {
            "group" => label,
            "other" => kind(other, lang),
            _ => kind(asked, lang),
        });
    });
    text
}

/// That a round does not lead to the award asked for, as a headline.
pub fn other_award_headline<'t>(round: &'t Round<'t>, asked: Option<Award>, lang: Lang) -> Sentence<'t> {
    let mut text = Sentence::default();
    write(&mut text, lang, Phrase::HeadlineOtherAward, &mut |name, out| match name {
        "award" => out.push(asked.map_or("", |asked| award(asked, lang))),
        _ => offered(round, lang, out),
    });
    text
}

/// To which awards a round leads.
pub fn other_award<'t>(campaign: &'t Campaign<'t>, round: &'t Round<'t>, lang: Lang) -> Sentence<'t> {
    let mut text = Sentence::default();
    write(&mut text, lang, Phrase::OtherAward, &mut |name, out| match name {
        "document" => out.push(campaign.document.name.get(lang)),
        _ => offered(round, lang, out),
    });
    text
}

fn offered<'t>(round: &'t Round<'t>, lang: Lang, out: &mut Sentence<'t>) {
    for (place, offered) in round.awards.iter().enumerate() {
        out.push(if place > 0 { "; " } else { "" });
        out.push(award(offered.id, lang));
    }
}

/// The place as a citation.
pub fn citation<'t>(campaign: &Campaign<'t>, at: Place<'t>, lang: Lang) -> answer::Citation<'t> {
    answer::Citation { campaign: campaign.id, place: place(at, lang), lines: at.lines }
}

/// A place in words ("Mục III.1.a, gạch đầu dòng 5").
fn place<'t>(at: Place<'t>, lang: Lang) -> Sentence<'t> {
    let Place { section, bullet, item, paragraph, .. } = at;
    let (phrase, number) = match (bullet, paragraph) {
        (Some(_), _) if item.is_some() => (Phrase::PlaceItem, bullet),
        (Some(_), _) => (Phrase::PlaceBullet, bullet),
        (None, Some(_)) => (Phrase::PlaceParagraph, paragraph),
        (None, None) => (Phrase::PlaceSection, None),
    };
    let mut words = Sentence::with_capacity(4);
    write(&mut words, lang, phrase, &mut |name, out| match name {
        "section" => out.push(section),
        "number" => out.number(Decimal::whole(number.unwrap_or(0).into()), Manner::Said(lang)),
        _ => out.number(Decimal::whole(item.unwrap_or(0).into()), Manner::Said(lang)),
    });
    words
}
