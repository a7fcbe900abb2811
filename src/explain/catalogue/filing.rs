//! The sentences about numbers, dates and papers. They stand apart, so that a module that says none of them carries none.

use std::sync::{LazyLock, OnceLock};

use super::{Piece, Template, catalogue, line, split};
use crate::lang::Lang;

catalogue! { FilingPhrase:
    // A list of nominees.
    QuotaWithin { vi: "Danh sách không vượt số lượng", en: "The list keeps within its numbers" }
    QuotaOver { vi: "Danh sách vượt số lượng", en: "The list exceeds its numbers" }
    QuotaShort { vi: "Danh sách chưa đủ mức tối thiểu", en: "The list falls short of a minimum" }
    QuotaUnlimited { vi: "Không giới hạn số lượng", en: "There is no limit" }
    QuotaNoNumber { vi: "Văn bản không nêu số lượng", en: "The document states no number" }
    QuotaNoNumberWhy { vi: "{document} không nêu số lượng cho hình thức khen thưởng này ở dịp xét này, nên không có giới hạn để so sánh.", en: "{document} states no number for this award on this occasion, so there is no limit to compare with." }
    Put { vi: "Đề nghị {used}", en: "Put forward: {used}" }
    PutKept { vi: "Đề nghị {used}, dành riêng {kept} chỉ tiêu ({whom})", en: "Put forward: {used}, kept for others: {kept} ({whom})" }
    LimitLeft { vi: "{put}; không quá {value}, còn {left} chỉ tiêu.", en: "{put}; at most {value}, places left: {left}." }
    LimitFull { vi: "{put}; không quá {value}, vừa hết chỉ tiêu.", en: "{put}; at most {value}, no place is left." }
    LimitOver { vi: "{put}; không quá {value}, vượt {excess} chỉ tiêu.", en: "{put}; at most {value}, too many by {excess}." }
    LimitZero { vi: "{put}; không có chỉ tiêu.", en: "{put}; there is no place." }
    LimitZeroOver { vi: "{put}; không có chỉ tiêu nên vượt {excess}.", en: "{put}; there is no place, so these are too many by {excess}." }
    LimitNone { vi: "{put}; không giới hạn số lượng.", en: "{put}; there is no limit." }
    LimitKeeps { vi: "{put}; dành riêng {keeps} chỉ tiêu, không quy định mức tối đa riêng.", en: "{put}; {keeps} kept for them, without a cap of their own." }
    LimitNotStated { vi: "{put}; văn bản không nêu số lượng nên không có chỉ tiêu để so sánh.", en: "{put}; the document states no number, so there is no limit to compare with." }
    MinimumMet { vi: "{put}; ít nhất {value}, đã đủ.", en: "{put}; at least {value}, enough." }
    MinimumMissing { vi: "{put}; ít nhất {value}, còn thiếu {missing}.", en: "{put}; at least {value}, lacking {missing}." }
    MinimumIdle { vi: "{put}; mức tối thiểu {value} chỉ tính khi đề nghị từ {from} trở lên.", en: "{put}; the minimum of {value} binds from {from} nominees on." }
    LineOf { vi: "{label} ({body})", en: "{label} ({body})" }
    LineSaid { vi: "{label}: {said}", en: "{label}: {said}" }
    MoreLimits { vi: "Còn {count} giới hạn khác chưa đúng.", en: "Other limits not kept: {count}." }
    ShortlistOne { vi: "Trường hợp đề nghị khen thưởng nằm trong chỉ tiêu.", en: "There is a place for the one nominee." }
    ShortlistAll { vi: "Cả {all} trường hợp đề nghị khen thưởng đều trong chỉ tiêu.", en: "Each of the {all} has a place." }
    ShortlistNobody { vi: "Không trường hợp nào trong {all} trường hợp đề nghị khen thưởng nằm trong chỉ tiêu.", en: "There is a place for none of the {all}." }
    ShortlistFree { vi: "Số trường hợp đề nghị khen thưởng: {all}; không giới hạn số lượng.", en: "Nominees put forward: {all}; there is no limit." }
    ShortlistPart { vi: "Theo thứ tự ưu tiên, trong chỉ tiêu có {selected} trên {all} trường hợp đề nghị khen thưởng.", en: "By priority there is a place for {selected} of {all}." }
    ShortlistNone { vi: "Có {count} trường hợp không được tính, vì văn bản không xét trong đợt này.", en: "Not counted, for the document does not consider them in this round: {count}." }
    AndMore { vi: "{list} và {count} nơi khác", en: "{list} and {count} more" }
    MoreSpellings { vi: "{list} và {count} cách ghi khác", en: "{list} and {count} other spellings" }
    WarnSameBody { vi: "Các cách ghi sau được tính là một nơi đề nghị: {names}. Nếu là những nơi khác nhau, đề nghị ghi tên phân biệt rõ hơn.", en: "These spellings are counted as one body: {names}. If they are different bodies, make their names differ more." }
    WarnSameNominee { vi: "Có thể cùng một trường hợp đề nghị được ghi hơn một lần: {names}. Mỗi lần ghi vẫn được tính riêng.", en: "The same nominee may stand here more than once: {names}. Each is still counted by itself." }
    WarnOutOfScope { vi: "{label} không được tính: {because}", en: "{label} is not counted: {because}" }
    WarnMinimumFirst { vi: "Chỉ tiêu tối thiểu được dành trước, sau đó mới xét thứ tự ưu tiên: {labels}.", en: "Minimums are given their places before priority counts: {labels}." }
    WarnMinimumMissing { vi: "Chưa đủ mức tối thiểu: {labels}. Số chỉ tiêu còn thiếu để trống chờ bổ sung, không chuyển cho trường hợp khác.", en: "Minimum not reached: {labels}. What is missing there stays free and goes to nobody else." }
    WarnSubordinates { vi: "Chưa rõ có đơn vị trực thuộc hay không: {bodies}. Mức tối thiểu từ đơn vị trực thuộc chưa được xét ở đó.", en: "It is not said whether these have subordinate units: {bodies}. The minimum from such units is not checked there." }
    WarnIdleBodies { vi: "Có khai nhưng chưa có đề nghị khen thưởng nào: {bodies}.", en: "Described, but without any nominee: {bodies}." }
    WarnContributors { vi: "Văn bản không tách riêng thành tích đóng góp nguồn lực; các trường hợp có đánh dấu vẫn tính như bình thường.", en: "The document does not treat contributions apart; nominees marked so are counted like all others." }

    // Rounds and dates.
    RoundUndated { vi: "Ngày kết thúc nhận hồ sơ chưa quy định tại văn bản này.", en: "The day on which reception closes is not set in this document." }
    WhenBefore { vi: "trước ngày {day}", en: "before {day}" }
    WhenOn { vi: "ngày {day}", en: "on {day}" }
    WhenBy { vi: "chậm nhất ngày {day}", en: "by {day}" }
    WhenWithin { vi: "trong vòng {days} ngày kể từ {since}", en: "within {days} days after {since}" }
    WhenWithinBy { vi: "trong vòng {days} ngày kể từ {since}, tức chậm nhất ngày {day}", en: "within {days} days after {since}, that is by {day}" }
    WhenFree { vi: "không có thời hạn", en: "no deadline" }
    EveryYear { vi: "{day} hằng năm", en: "{day} of every year" }
    WarnOnTheDay { vi: "Văn bản ghi trước ngày {day}, nên nộp đúng ngày này có thể bị coi là muộn; ngày an toàn cuối cùng là {last}.", en: "The document says before {day}, so this very day may count as late; the last safe day was {last}." }
    WarnLastWeekend { vi: "Ngày an toàn cuối cùng {last} là {weekday}; nên nộp chậm nhất ngày {friday}.", en: "The last safe day, {last}, is a {weekday}; better file by {friday}." }
    WarnWeekend { vi: "Ngày {day} là {weekday}.", en: "{day} is a {weekday}." }
    WarnPeriodWeekend { vi: "Điều 148 Bộ luật Dân sự 2015 cho thời hạn kết thúc vào ngày nghỉ kéo sang ngày làm việc kế tiếp; văn bản này không nói đến điều đó.", en: "By article 148 of the Civil Code of 2015 a period that ends on a day of rest runs to the next working day; this document does not speak of it." }
    Monday { vi: "thứ Hai", en: "Monday" }
    Tuesday { vi: "thứ Ba", en: "Tuesday" }
    Wednesday { vi: "thứ Tư", en: "Wednesday" }
    Thursday { vi: "thứ Năm", en: "Thursday" }
    Friday { vi: "thứ Sáu", en: "Friday" }
    Saturday { vi: "thứ Bảy", en: "Saturday" }
    Sunday { vi: "Chủ nhật", en: "Sunday" }

    // Papers.
    NotSetHere { vi: "chưa quy định tại văn bản này", en: "not set in this document" }
    DossierSets { vi: "Số lượng hồ sơ: {number} bộ.", en: "Sets of papers: {number}." }
    DossierRecipient { vi: "Nơi nhận: {recipient}.", en: "To be sent to: {recipient}." }
    DossierNoSets { vi: "Văn bản không nêu số bộ hồ sơ.", en: "The document does not state how many sets." }
    DossierNoItems { vi: "Văn bản không liệt kê giấy tờ; đề nghị xem quy định mà văn bản dẫn chiếu.", en: "The document lists no papers; see the rules to which it refers." }
    DossierNoConfirmation { vi: "Văn bản không nêu ai xác nhận báo cáo thành tích.", en: "The document does not say who confirms the achievement report." }
    DossierNotSet { vi: "{document} không quy định hồ sơ cho dịp xét này.", en: "{document} sets no papers for this occasion." }

    // Requests that are not understood.
    ProblemEmptyName { vi: "“{path}” để trống: cần ghi tên", en: "“{path}” is empty: a name is needed" }
    ProblemDuplicate { vi: "“{path}” ghi “{word}”, trùng với một trường hợp đứng trước", en: "“{path}” is “{word}”, as an earlier nomination is" }
    ProblemBodyTwice { vi: "“{path}” khai khác với một cách ghi khác của cùng nơi đề nghị; hãy khai một lần", en: "“{path}” says otherwise than another spelling of the same body: describe it once" }
    ProblemSubordinate { vi: "“{path}” là true, nhưng nơi đề nghị được khai là không có đơn vị trực thuộc", en: "“{path}” is true, but the nominating body is said to have no subordinate units" }
    ProblemRows { vi: "“{path}” có {word} dòng, trong khi cột đứng trước có {expected}: các cột phải dài bằng nhau", en: "“{path}” has {word} rows and the column before it {expected}: all columns must be of one length" }
    ExpectedFigures { vi: "một Float64Array hoặc một mảng số nguyên như Int32Array", en: "a Float64Array, or an array of integers such as an Int32Array" }
    ExpectedCountsOrPercent { vi: "một Float64Array, hoặc hai mảng part và whole", en: "a Float64Array, or two arrays: part and whole" }
    ExpectedCodes { vi: "một Uint8Array", en: "a Uint8Array" }
    ExpectedGroups { vi: "một nhóm, hoặc một danh sách có nhóm của từng dòng", en: "a group, or a list with the group of each row" }
    ExpectedBody { vi: "tên cơ quan, đơn vị đề nghị khen thưởng, vì số lượng tính riêng cho từng nơi", en: "the name of the nominating body, for each has numbers of its own" }
}
