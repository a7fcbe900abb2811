//! The text catalogue: every sentence of the core, Vietnamese and English side by side.
//!
//! A phrase that lacks a language does not compile; a test holds the placeholders of both against each other. Words
//! differ where the law differs: "đạt" reaches its threshold, "trên" must pass it.

mod filing;

pub use filing::FilingPhrase;

use std::sync::{LazyLock, OnceLock};

use crate::answer::Sentence;
use crate::lang::Lang;

/// A phrase of one of the catalogues.
pub trait Template: Copy {
    /// The text with its placeholders.
    fn template(self, lang: Lang) -> &'static str;

    /// The same in pieces. It is taken apart when it is first said: each verdict says a few phrases dozens of times.
    fn pieces(self, lang: Lang) -> &'static [Piece<'static>];
}

/// A piece of a text, and the placeholder behind it.
pub type Piece<'t> = (&'t str, Option<&'t str>);

macro_rules! catalogue {
    ($phrases:ident: $($(#[$meta:meta])* $name:ident { vi: $vi:literal, en: $en:literal })*) => {
        /// A sentence or a part of one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $phrases { $($(#[$meta])* #[doc = $en] $name,)* }

        impl $phrases {
            /// All of them, each with its texts.
            #[cfg(test)]
            pub const ALL: &'static [(Self, [&'static str; 2])] = &[$((Self::$name, [$vi, $en])),*];

            /// Vietnamese and English by turns, in the order of the phrases, each ended by a line break.
            pub const LINES: &'static str = LINES;
        }

        const LINES: &str = concat!($($vi, "\n", $en, "\n"),*);

        /// The lines; each in pieces as soon as it was said once.
        static TEXTS: LazyLock<Vec<(&'static str, OnceLock<Vec<Piece<'static>>>)>> = LazyLock::new(|| {
            let mut lines = LINES;
            std::iter::from_fn(|| crate::lines::take(&mut lines)).map(|text| (text, OnceLock::new())).collect()
        });

        impl Template for $phrases {
            #[inline(never)]
            fn template(self, lang: Lang) -> &'static str {
                TEXTS.get(line(self as usize, lang)).map_or("", |(text, _)| text)
            }

            #[inline(never)]
            fn pieces(self, lang: Lang) -> &'static [Piece<'static>] {
                let said = TEXTS.get(line(self as usize, lang));
                said.map_or(&[], |(text, pieces)| pieces.get_or_init(|| split(text).collect()))
            }
        }
    };
}
use catalogue;

/// Where a phrase stands among the lines of its catalogue, in which it has one for each language.
fn line(phrase: usize, lang: Lang) -> usize {
    let place = match lang {
        Lang::Vi => 0,
        Lang::En => 1,
    };
    phrase.saturating_mul(Lang::ALL.len()).saturating_add(place)
}

/// The pieces of a template.
pub fn split(template: &str) -> impl Iterator<Item = Piece<'_>> {
    template.split('}').map(|part| match part.split_once('{') {
        Some((text, name)) => (text, Some(name)),
        None => (part, None),
    })
}

/// Writes `phrase` behind what stands in `out`; `fill` writes the value of each placeholder, which it gets by name.
pub fn write<'t>(
    out: &mut Sentence<'t>,
    lang: Lang,
    phrase: impl Template,
    fill: &mut dyn FnMut(&str, &mut Sentence<'t>),
) {
    for (text, name) in phrase.pieces(lang) {
        out.push(text);
        if let Some(name) = name {
            fill(name, out);
        }
    }
}

/// `phrase` with its placeholders filled in: `{name}` becomes the value of that name.
pub fn say(lang: Lang, phrase: impl Template, values: &[(&str, &str)]) -> String {
    fill(phrase.template(lang), values)
}

/// `template` with its placeholders filled in.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    for (part, name) in split(template) {
        text.push_str(part);
        text.push_str(values.iter().find(|(key, _)| Some(*key) == name).map_or("", |(_, value)| value));
    }
    text
}

catalogue! { Phrase:
    // What was declared.
    DeclaredShare { vi: "Đã khai {part}/{whole}{unit}, tức {value}", en: "Declared: {part} of {whole}{unit}, that is {value}" }
    DeclaredPercent { vi: "Đã khai tỷ lệ {value}", en: "Declared: {value}" }
    DeclaredNumber { vi: "Đã khai {value}{unit}", en: "Declared: {value}{unit}" }
    DeclaredRank { vi: "Đã khai xếp hạng {value}", en: "Declared: rank {value}" }
    DeclaredChoice { vi: "Đã khai “{value}”", en: "Declared: “{value}”" }
    DeclaredYes { vi: "Đã khai là có", en: "Declared: yes" }
    DeclaredNo { vi: "Đã khai là không", en: "Declared: no" }
    Derived { vi: "Suy ra từ “{input}”. {declared}", en: "Concluded from “{input}”. {declared}" }

    // What is asked.
    AsksAtLeast { vi: "yêu cầu từ {threshold}{unit} trở lên", en: "{threshold}{unit} or more is required" }
    AsksAll { vi: "yêu cầu đạt đủ {threshold}", en: "the full {threshold} is required" }
    AsksMoreThan { vi: "yêu cầu trên {threshold}{unit}", en: "more than {threshold}{unit} is required" }
    AsksAtMost { vi: "yêu cầu không quá {threshold}{unit}", en: "at most {threshold}{unit} is allowed" }
    AsksLessThan { vi: "yêu cầu dưới {threshold}{unit}", en: "less than {threshold}{unit} is required" }
    AsksEquals { vi: "yêu cầu bằng {threshold}{unit}", en: "exactly {threshold}{unit} is required" }
    AsksNone { vi: "yêu cầu không có trường hợp nào", en: "there must be none" }
    AsksRank { vi: "yêu cầu xếp hạng {threshold} trở lên", en: "rank {threshold} or better is required" }
    AsksFirst { vi: "yêu cầu xếp hạng nhất", en: "the first rank is required" }
    AsksGrade { vi: "yêu cầu từ mức “{threshold}” trở lên", en: "“{threshold}” or higher is required" }
    AsksTopGrade { vi: "yêu cầu mức “{threshold}”", en: "“{threshold}” is required" }
    AsksOneOf { vi: "yêu cầu thuộc một trong các trường hợp: {threshold}", en: "one of these is required: {threshold}" }
    AsksYes { vi: "yêu cầu là có", en: "yes is required" }
    AsksNo { vi: "yêu cầu là không", en: "no is required" }

    // What follows.
    Measured { vi: "{declared}; {asks}. {conclusion}", en: "{declared}; {asks}. {conclusion}" }
    Compared { vi: "{declared}; {asks}.", en: "{declared}; {asks}." }
    Met { vi: "Đạt.", en: "Met." }
    MetExactly { vi: "Vừa đủ để đạt.", en: "Met, with nothing to spare." }
    UnmetShareBy { vi: "Còn thiếu {gap} {points}.", en: "It is {gap} {points} short." }
    UnmetBy { vi: "Còn thiếu {gap}{unit}.", en: "It is {gap}{unit} short." }
    UnmetShareOver { vi: "Vượt {gap} {points}.", en: "It is {gap} {points} over." }
    PercentagePoint { vi: "điểm phần trăm", en: "percentage point" }
    PercentagePoints { vi: "điểm phần trăm", en: "percentage points" }
    UnmetOver { vi: "Vượt {gap}{unit}.", en: "It is {gap}{unit} over." }
    UnmetRank { vi: "Còn kém {gap} bậc.", en: "It is behind by {gap}." }
    UnmetAtLimit { vi: "Bằng đúng {threshold} là chưa đạt.", en: "Exactly {threshold} does not pass." }
    AttestedMet { vi: "Đạt theo nội dung tự khai; đây là nội dung tự xác nhận, không phải số liệu đo được.", en: "Met as declared; this is a declaration, not a measured figure." }
    DocumentedMet { vi: "Đạt theo nội dung đã khai; cần có tài liệu chứng minh trong hồ sơ.", en: "Met as declared; the dossier must hold the proof." }
    AttestedUnmet { vi: "Kết luận theo nội dung tự khai.", en: "By one's own declaration." }
    CouncilMet { vi: "Theo kết luận của {council}: đạt.", en: "By {council}'s finding: met." }
    CouncilUnmet { vi: "Theo kết luận của {council}: chưa đạt.", en: "By {council}'s finding: not met." }
    Unknown { vi: "Chưa khai; {asks}.", en: "Not declared yet; {asks}." }
    UnknownAttested { vi: "Chưa khai nội dung này.", en: "Not declared yet." }
    UnknownCouncil { vi: "Chưa có kết luận của {council}; người khai không tự kết luận được nội dung này.", en: "Not considered yet; only {council} can judge this." }
    Pending { vi: "Chờ kết quả{note}; {asks}.", en: "The result is awaited{note}; {asks}." }
    PendingAttested { vi: "Chờ kết quả hoặc xác nhận{note}.", en: "Waiting for the result or the confirmation{note}." }
    Note { vi: " ({note})", en: " ({note})" }
    NotApplicableRuling { vi: "Không áp dụng (lý do: {reason}). Văn bản không dự liệu trường hợp này nên cần {council} xem xét.", en: "Does not apply (reason: {reason}). The document does not foresee this, so {council} must consider it." }
    NotApplicableForeseen { vi: "Không áp dụng (lý do: {reason}). Văn bản có dự liệu trường hợp này.", en: "Does not apply (reason: {reason}). The document foresees this case." }
    NotApplicableBecause { vi: "Không áp dụng (lý do: {reason}). {because}", en: "Does not apply (reason: {reason}). {because}" }
    NotApplicableByFunction { vi: "Không áp dụng (lý do: {reason}). Tiêu chuẩn này chỉ áp dụng theo chức năng, nhiệm vụ của đơn vị.", en: "Does not apply (reason: {reason}). This criterion binds only units whose functions it concerns." }
    NotApplicableByReading { vi: "Theo cách hiểu đã chọn (“{reading}”), tiêu chuẩn này không áp dụng (lý do: {reason}).", en: "Under the reading chosen (“{reading}”) this does not apply (reason: {reason})." }
    NotApplicableUnmet { vi: "Được khai là không áp dụng (lý do: {reason}). Theo cách hiểu đã chọn, trường hợp này tính là chưa đạt.", en: "Declared not applicable (reason: {reason}). Under the reading chosen this counts as not met." }
    NoneByFunction { vi: "Không tiêu chuẩn nào theo chức năng được áp dụng nên cần {council} xem xét.", en: "None of the criteria by function applies, so {council} must consider it." }
    NoCaseRuling { vi: "Không có trường hợp nào được tính nên không có tỷ lệ để so sánh; {asks}. Văn bản không dự liệu trường hợp này nên cần {council} xem xét.", en: "There is no case to count, so there is no share to compare; {asks}. The document does not foresee this, so {council} must consider it." }
    NoCaseForeseen { vi: "Không có trường hợp nào được tính nên không có tỷ lệ để so sánh; {asks}. Văn bản có dự liệu trường hợp này.", en: "There is no case to count, so there is no share to compare; {asks}. The document foresees this case." }
    NoCaseByReading { vi: "Không có trường hợp nào được tính nên không có tỷ lệ để so sánh. Theo cách hiểu đã chọn (“{reading}”), tiêu chuẩn này không áp dụng.", en: "There is no case to count, so there is no share to compare. Under the reading chosen (“{reading}”) this does not apply." }
    NoCaseUnmet { vi: "Không có trường hợp nào được tính nên không có tỷ lệ để so sánh; {asks}. Trường hợp này tính là chưa đạt.", en: "There is no case to count, so there is no share to compare; {asks}. This counts as not met." }
    SumOneMet { vi: "Đạt tiêu chuẩn duy nhất áp dụng tại {places}.", en: "The only criterion that applies in {places} is met." }
    SumMet { vi: "Đạt cả {all} tiêu chuẩn áp dụng tại {places}.", en: "The {all} criteria that apply in {places} are all met." }
    SumUnmet { vi: "Chưa đạt {count} trên {all} tiêu chuẩn áp dụng tại {places}.", en: "Not met: {count} of the {all} criteria that apply in {places}." }
    SumUnknown { vi: "Còn {count} trên {all} tiêu chuẩn áp dụng tại {places} chưa khai.", en: "Not declared yet: {count} of the {all} criteria that apply in {places}." }
    SumPending { vi: "Còn {count} trên {all} tiêu chuẩn áp dụng tại {places} chờ kết quả.", en: "Awaiting a result: {count} of the {all} criteria that apply in {places}." }
    SumNone { vi: "Không có tiêu chuẩn nào tại {places} áp dụng cho trường hợp này.", en: "No criterion in {places} applies here." }
    SumBeside { vi: " Số tiêu chuẩn không áp dụng: {count}.", en: " Criteria that do not apply: {count}." }

    // What would change it.
    RemedyPart { vi: "Cần thêm {count}{unit} “{part}” (trong tổng số {whole} hiện có)", en: "{count} more{unit} must be “{part}” (of the {whole} there are)" }
    RemedyNew { vi: "{count}{unit} mới, tất cả đều “{part}”", en: "{count} new{unit}, all of them “{part}”" }
    RemedyOneNew { vi: "{count}{unit} mới “{part}”", en: "{count} new{unit} “{part}”" }
    RemedyPartOnly { vi: "{first}.", en: "{first}." }
    RemedyPartOrBoth { vi: "{first}, hoặc có thêm {second}.", en: "{first}, or there must be {second}." }
    RemedyBothOnly { vi: "Cần có thêm {second}.", en: "There must be {second}." }
    RemedyNewOnly { vi: "Trong số {whole} đến nay, phần chưa đạt không thể tính lại là “{part}”; cần có thêm {second}.", en: "Those of the “{whole}” so far that are not “{part}” can no longer become so; there must be {second}." }
    RemedyNoNew { vi: "Không khắc phục được trong đợt xét này: trong số {whole} đến nay, phần chưa đạt không thể tính lại là “{part}”.", en: "This cannot be mended in this round: those of the “{whole}” so far that are not “{part}” can no longer become so." }
    RemedyPast { vi: "Không khắc phục được trong đợt xét này, vì việc đã xảy ra hoặc kết quả đã công bố.", en: "This cannot be mended in this round, for it has happened or was published." }
    RemedyLowest { vi: " Sau đó tính lại theo nội dung có tỷ lệ thấp nhất.", en: " Then reckon again with whatever is the lowest." }
    RemedyRaise { vi: "Cần đạt ít nhất {value}{unit}.", en: "It must be at least {value}{unit}." }
    RemedyAll { vi: "Cần đạt đủ {value}.", en: "It must be the full {value}." }
    RemedyCount { vi: "Cần ít nhất {value}{unit}.", en: "There must be at least {value}{unit}." }
    RemedyAwards { vi: "Cần ít nhất {value}{unit} trước đợt xét này.", en: "There must have been at least {value}{unit} before this round." }
    RemedyAbove { vi: "Cần đạt trên {threshold}{unit}, chẳng hạn {value}{unit}.", en: "It must be more than {threshold}{unit}, such as {value}{unit}." }
    RemedyRaiseNew { vi: "Cần đạt ít nhất {value}, chỉ bằng những trường hợp mới: trong số {whole} đến nay, phần chưa đạt không thể tính lại là “{part}”.", en: "It must be at least {value}, by new cases alone: those of the “{whole}” so far that are not “{part}” can no longer become so." }
    RemedyAboveNew { vi: "Cần đạt trên {threshold}, chẳng hạn {value}, chỉ bằng những trường hợp mới: trong số {whole} đến nay, phần chưa đạt không thể tính lại là “{part}”.", en: "It must be more than {threshold}, such as {value}, by new cases alone: those of the “{whole}” so far that are not “{part}” can no longer become so." }
    RemedyLower { vi: "Chỉ được nhiều nhất {value}{unit}.", en: "It must be at most {value}{unit}." }
    RemedyExactly { vi: "Cần đúng {value}{unit}.", en: "It must be exactly {value}{unit}." }
    RemedyNone { vi: "Không được có trường hợp nào.", en: "There must be none." }
    RemedyChoice { vi: "Cần là “{value}”.", en: "It must be “{value}”." }
    RemedyOneOf { vi: "Cần thuộc một trong các trường hợp: {value}.", en: "It must be one of these: {value}." }
    RemedyYes { vi: "Cần đạt nội dung này và có căn cứ xác nhận.", en: "This must be met, and something must confirm it." }
    RemedyCouncil { vi: "Nội dung này chỉ thay đổi khi {council} xem xét lại.", en: "Only {council} can judge this anew." }
    RemedyNo { vi: "Cần chấm dứt tình trạng này.", en: "This must no longer be the case." }

    // The verdict.
    /// Who gives rulings, where the campaign names nobody else. No sentence begins with it, for it stands in lower case.
    Council { vi: "Hội đồng", en: "the council" }
    HeadlineEligible { vi: "Đủ điều kiện theo nội dung đã khai", en: "Eligible on what was declared" }
    HeadlineIneligible { vi: "Chưa đủ điều kiện", en: "Not eligible" }
    HeadlineIncomplete { vi: "Chưa đủ thông tin để kết luận", en: "Not enough facts to conclude" }
    HeadlineCouncil { vi: "Cần {council} xem xét", en: "For {council} to consider" }
    HeadlineNoRound { vi: "Không có đợt xét này", en: "There is no such round" }
    HeadlineOutOfScope { vi: "Không thuộc đối tượng xét", en: "Not among those considered" }
    HeadlineNoStandard { vi: "Văn bản không quy định tiêu chuẩn cho trường hợp này", en: "The document sets no standard for this case" }
    HeadlineOtherAward { vi: "Đợt này không xét tặng “{award}”; chỉ xét: {offered}", en: "“{award}” is not awarded in this round, only: {offered}" }
    AllMet { vi: "Đạt cả {count} tiêu chuẩn áp dụng.", en: "The {count} criteria that apply are all met." }
    OneMet { vi: "Đạt tiêu chuẩn duy nhất được áp dụng.", en: "The only criterion that applies is met." }
    StandardUnmet { vi: "Tiêu chuẩn: “{statement}” – chưa đạt.", en: "Standard: “{statement}” – not met." }
    StandardOpen { vi: "Tiêu chuẩn: “{statement}” – chưa kết luận được.", en: "Standard: “{statement}” – undecided." }
    MoreUnmet { vi: "Ngoài ra còn {count} tiêu chuẩn khác chưa đạt.", en: "Other criteria not met: {count}." }
    DecidedAlready { vi: "Kết luận này không đổi, dù còn {count} tiêu chuẩn chưa có thông tin.", en: "This stands whatever the facts still missing turn out to be (criteria without facts: {count})." }
    StillMissing { vi: "Còn {count} tiêu chuẩn chưa khai.", en: "Criteria not declared yet: {count}." }
    StillPending { vi: "Còn {count} tiêu chuẩn chờ kết quả hoặc xác nhận.", en: "Criteria that await a result or a confirmation: {count}." }
    SoFarMet { vi: "Đến nay đạt {count} trên {all} tiêu chuẩn áp dụng.", en: "Met so far: {count} of {all} that apply." }
    OthersStand { vi: "Các tiêu chuẩn còn lại không có vướng mắc.", en: "Nothing else stands against it." }
    NeedsRuling { vi: "Số nội dung cần {council} xem xét: {count}.", en: "Points for {council} to consider: {count}." }
    DependsOn { vi: "Kết luận phụ thuộc cách hiểu điểm chưa rõ của văn bản: {questions}.", en: "The outcome depends on how the document is read where it is unclear: {questions}." }
    /// Beside other outcomes, where nobody need be named.
    HeadlineRuling { vi: "Cần xin ý kiến", en: "A ruling is needed" }
    UnderReadings { vi: "{outcome} nếu hiểu: {readings}.", en: "{outcome} if read as: {readings}." }
    OtherReadings { vi: "Còn {count} cách hiểu kết hợp khác.", en: "Other combinations of readings: {count}." }
    OrElse { vi: "; hoặc ", en: "; or " }
    NotAssessed { vi: "Không thuộc trường hợp được xét", en: "Not considered" }
    WhoIsCompetent { vi: "cấp có thẩm quyền", en: "whoever is competent for it" }
    CouncilDecides { vi: "Đây là kết quả tự kiểm tra; việc khen thưởng do {who} xem xét, quyết định.", en: "This is a self-check; the award is decided by {who}." }
    NoSuchRound { vi: "{document} không có đợt xét {occasion}{year}.", en: "{document} holds no {occasion} round{year}." }
    OnlyOtherKind { vi: "Nhóm “{group}” chỉ xét {other}, không xét {kind}.", en: "The group “{group}” has {other} only, no {kind}." }
    OtherAward { vi: "{document} chỉ xét tặng trong đợt này: {offered}; đề nghị chọn hình thức khen thưởng hoặc đợt xét khác.", en: "In this round {document} leads only to: {offered}; choose another award or another round." }
    NoCriterion { vi: "{document} không nêu tiêu chuẩn nào để xét tặng “{award}” cho nhóm “{group}” ở đợt xét {occasion}.", en: "{document} sets no standard by which the group “{group}” could be given “{award}” in the {occasion} round." }
    InYear { vi: " của năm {year}", en: " in {year}" }

    // Warnings.
    WarnPercent { vi: "Có tỷ lệ khai bằng phần trăm, không kèm số lượng; kết quả so theo đúng con số đã khai.", en: "Some shares were declared as percentages without counts; they are compared exactly as declared." }
    WarnAttested { vi: "Có {count} tiêu chuẩn được tính là đạt theo nội dung tự khai; người ký chịu trách nhiệm về nội dung đó.", en: "Criteria that count as met by declaration: {count}. Whoever signs answers for it." }
    WarnNotApplicable { vi: "Có {count} tiêu chuẩn được tự khai là không áp dụng; người xét cần kiểm tra lý do của từng tiêu chuẩn.", en: "Criteria declared not applicable: {count}. Whoever considers it must check the reason for each." }
    WarnOneAward { vi: "Theo nguyên tắc của Luật Thi đua, khen thưởng, một thành tích chỉ được khen thưởng một lần: đề nghị kiểm tra để bảo đảm thành tích này chưa được khen thưởng.{but}", en: "By the law on emulation and commendation one achievement is commended once: make sure that this one has not been.{but}" }
    ExceptConditions { vi: " Các lần khen thưởng đã tính ở “{what}” là điều kiện của phong trào, không phải là khen thưởng trùng.", en: " The awards counted under “{what}” are a condition of the campaign, and no double award." }

    // Behind what a rule file says of the day.
    SourceOfNotice { vi: "Nguồn: {name}.", en: "Source: {name}." }
    SupersededBy { vi: "Văn bản thay thế: {name}.", en: "Replaced by: {name}." }

    // Places.
    PlaceSection { vi: "Mục {section}", en: "Section {section}" }
    PlaceBullet { vi: "Mục {section}, gạch đầu dòng {number}", en: "Section {section}, bullet {number}" }
    PlaceItem { vi: "Mục {section}, gạch đầu dòng {number}, dấu cộng {item}", en: "Section {section}, bullet {number}, item {item}" }
    PlaceParagraph { vi: "Mục {section}, đoạn {number}", en: "Section {section}, paragraph {number}" }

    // Names.
    OccasionAnnual { vi: "hằng năm", en: "annual" }
    OccasionMidterm { vi: "sơ kết", en: "mid-term" }
    OccasionFinal { vi: "tổng kết", en: "final" }
    OccasionAdHoc { vi: "đột xuất", en: "ad hoc" }
    AwardBangKhenTinh { vi: "Bằng khen của Chủ tịch UBND tỉnh", en: "Diploma of Merit of the provincial Chairman" }
    AwardGiayKhenHuyen { vi: "Giấy khen của Chủ tịch UBND cấp huyện", en: "Certificate of Merit of the district Chairman" }
    AwardGiayKhenXa { vi: "Giấy khen của Chủ tịch UBND cấp xã", en: "Certificate of Merit of the commune Chairman" }
    AwardGiayKhenSo { vi: "Giấy khen của Giám đốc Sở", en: "Certificate of Merit of the Director of the Department" }
    AwardGiayKhenDonVi { vi: "Giấy khen của Thủ trưởng cơ quan, đơn vị", en: "Certificate of Merit of the head of the unit" }
    AwardNhaNuoc { vi: "Khen thưởng cấp Nhà nước", en: "State-level commendation" }
    Collectives { vi: "tập thể", en: "collectives" }
    Individuals { vi: "cá nhân", en: "individuals" }
    Yes { vi: "có", en: "yes" }
    No { vi: "không", en: "no" }

    // Requests that are not understood. They start in lower case and name the field, the user's own word and the way out.
    ProblemUnknownKey { vi: "không có khóa “{word}” ở {path}{nearest}", en: "unknown key “{word}” in {path}{nearest}" }
    ProblemMissingKey { vi: "thiếu “{path}”: cần {expected}", en: "“{path}” is missing: expected {expected}" }
    ProblemWrongType { vi: "“{path}” là {word}: cần {expected}", en: "“{path}” is {word}: expected {expected}" }
    ProblemUnknownName { vi: "không có “{word}” cho {path}{nearest}; có thể chọn: {known}", en: "there is no “{word}” for {path}{nearest}; known: {known}" }
    ProblemPartAboveWhole { vi: "“{path}”: phần ({part}) lớn hơn tổng ({whole}); hãy kiểm tra lại hai số", en: "“{path}”: the part ({part}) is more than the whole ({whole}); check both figures" }
    ProblemNegative { vi: "“{path}” là {word}: không được là số âm", en: "“{path}” is {word}: it must not be negative" }
    ProblemNotWhole { vi: "“{path}” là {word}: phải là số nguyên", en: "“{path}” is {word}: it must be a whole number" }
    ProblemNotFinite { vi: "“{path}” là {word}: không phải là một con số", en: "“{path}” is {word}: that is not a number" }
    ProblemOutOfRange { vi: "“{path}” là {word}: phải từ {low} đến {high}", en: "“{path}” is {word}: it must be from {low} to {high}" }
    ProblemAmbiguous { vi: "“{path}” ghi “{word}”: chưa rõ dấu chấm là dấu thập phân hay dấu phân nhóm nghìn; hãy dùng dấu phẩy cho phần thập phân (1,234) và không dùng dấu phân nhóm (1234)", en: "“{path}” is “{word}”: its mark may be a decimal mark or a thousands mark; write thousands without a mark (1234), and three decimals with one more zero (1.2340)" }
    ProblemNotANumber { vi: "“{path}” ghi “{word}”: không đọc được thành số; hãy ghi như 85 hoặc 85,5", en: "“{path}” is “{word}”: that does not read as a number; write it like 85 or 85.5" }
    ProblemTooLow { vi: "“{path}” là {word}: phải từ {low} trở lên", en: "“{path}” is {word}: it must be {low} or more" }
    ProblemAmbiguousCount { vi: "“{path}” ghi “{word}”: chưa rõ nghĩa của dấu chấm; hãy ghi liền các chữ số, như 1234", en: "“{path}” is “{word}”: its mark is not clear; write the digits alone, like 1234" }
    ProblemNotACount { vi: "“{path}” ghi “{word}”: không đọc được thành số; hãy ghi số nguyên, như 12", en: "“{path}” is “{word}”: that does not read as a number; write a whole number, like 12" }
    ProblemTooLong { vi: "“{path}” ghi “{word}”: quá nhiều chữ số", en: "“{path}” is “{word}”: too many digits" }
    ProblemEmptyReason { vi: "“{path}” để trống: cần ghi lý do", en: "“{path}” is empty: a reason is needed" }
    ProblemBadDate { vi: "“{path}” ghi “{word}”: không phải là ngày có thật dạng YYYY-MM-DD", en: "“{path}” is “{word}”: not an existing day written YYYY-MM-DD" }
    ProblemTooLarge { vi: "“{path}” dài {word} ký tự: nhiều nhất là {high}", en: "“{path}” has {word} characters: at most {high} are read" }
    ProblemNotSame { vi: "“{label}” phải bằng “{other}”: hãy kiểm tra lại hai số liệu", en: "“{label}” must equal “{other}”: check both figures" }
    ProblemAbove { vi: "“{label}” không thể lớn hơn “{other}”: hãy kiểm tra lại hai số liệu", en: "“{label}” cannot be more than “{other}”: check both figures" }
    ProblemBelow { vi: "“{label}” không thể nhỏ hơn “{other}”: hãy kiểm tra lại hai số liệu", en: "“{label}” cannot be less than “{other}”: check both figures" }
    Nearest { vi: " (có phải là “{word}”?)", en: " (did you mean “{word}”?)" }
    TheRequest { vi: "yêu cầu", en: "the request" }
    ExpectedText { vi: "văn bản", en: "text" }
    ExpectedList { vi: "một danh sách", en: "a list" }
    ExpectedMap { vi: "một đối tượng", en: "an object" }
    ExpectedYear { vi: "năm, là số nguyên từ 1900 đến 2999", en: "a year, a whole number from 1900 to 2999" }
    ExpectedRatio { vi: "số lượng (part, whole) hoặc tỷ lệ phần trăm", en: "counts (part, whole) or a percentage" }
    ExpectedNumber { vi: "một con số", en: "a number" }
    ExpectedCount { vi: "số nguyên không âm", en: "a whole number that is not negative" }
    ExpectedYesNo { vi: "true hoặc false", en: "true or false" }
    ExpectedTrue { vi: "true", en: "true" }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every phrase with its texts.
    fn all() -> impl Iterator<Item = (String, [&'static str; 2])> {
        fn texts<P: Template + std::fmt::Debug>(
            phrases: &[(P, [&'static str; 2])],
        ) -> impl Iterator<Item = (String, [&'static str; 2])> {
            phrases.iter().map(|(phrase, texts)| {
                let said = Lang::ALL.map(|lang| phrase.template(lang));
                assert_eq!(said, *texts, "{phrase:?}: a text is one line");
                (format!("{phrase:?}"), said)
            })
        }
        texts(Phrase::ALL).chain(texts(FilingPhrase::ALL))
    }

    fn placeholders(template: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            template.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    #[test]
    fn both_languages_have_the_same_placeholders() {
        for (phrase, texts) in all() {
            let [vi, en] = texts.map(placeholders);
            assert_eq!(vi, en, "{phrase}");
        }
    }

    #[test]
    fn texts_are_nfc() {
        use unicode_normalization::is_nfc;
        for (phrase, [vi, _]) in all() {
            assert!(is_nfc(vi), "{phrase}");
        }
    }

    #[test]
    fn placeholders_are_filled_and_values_are_not_read_again() {
        let said = say(Lang::Vi, Phrase::NotApplicableRuling, &[("reason", "{reason}")]);
        assert!(said.starts_with("Không áp dụng (lý do: {reason})."), "{said}");
    }
}
