//! Every sentence of the form and the verdict, Vietnamese and English side by side. The engine's sentences come with its
//! answers.

pub use crate::words::Words;
use crate::words::texts;

texts! {
    // The frame of the page.
    PAGE_TITLE { vi: "Xét Khen – tự kiểm tra tiêu chuẩn khen thưởng", en: "Xét Khen – commendation self-check" }
    HEADING { vi: "Tự kiểm tra tiêu chuẩn khen thưởng", en: "Check your case against the standards" }
    LEAD {
        vi: "Chọn phong trào và đối tượng, nhập số liệu: kết luận, lý do và việc cần làm hiện ra ngay.",
        en: "Choose a campaign and a candidate, enter the figures: the verdict, the reason and what to do appear at once."
    }
    STAYS_HERE { vi: "Số liệu không rời khỏi máy này", en: "Your figures do not leave this computer" }
    STAYS_HERE_MORE {
        vi: "tính ngay trong trình duyệt, không gửi đi; chỉ lưu khi bạn chọn.",
        en: "computed in the browser, not sent; kept only if you choose so."
    }
    SELF_CHECK { vi: "Chỉ để tự kiểm tra", en: "A self-check only" }
    SELF_CHECK_MORE { vi: "khen thưởng do {who} xem xét, quyết định.", en: "the award is decided by {who}." }
    RULES_VERSION { vi: "Bộ quy tắc {version}, mã {hash}", en: "Rules {version}, hash {hash}" }
    NOT_OFFICIAL {
        vi: "Tiêu chuẩn ở đây được diễn đạt lại cho dễ hiểu; khi có khác biệt, văn bản là căn cứ.",
        en: "The standards are put in plain words here; where they differ, the document prevails."
    }

    // The campaign.
    CAMPAIGN_PART { vi: "Phong trào và đợt xét", en: "Campaign and round" }
    CAMPAIGN { vi: "Phong trào thi đua", en: "Emulation campaign" }
    ISSUED_BY { vi: "{document}, {issuer} ban hành ngày {date}.", en: "{document}, issued by {issuer} on {date}." }
    ISSUED_UNDATED {
        vi: "{document}, {issuer} ban hành; bản lưu không ghi ngày.",
        en: "{document}, issued by {issuer}; the copy bears no date."
    }
    OCCASION { vi: "Dịp xét", en: "Occasion" }
    ANNUAL { vi: "Hằng năm", en: "Annual" }
    MIDTERM { vi: "Sơ kết", en: "Mid-term review" }
    FINAL { vi: "Tổng kết", en: "Final review" }
    AD_HOC { vi: "Đột xuất", en: "Ad hoc" }
    NOT_HELD { vi: "{what} (không có đợt xét riêng)", en: "{what} (no round of its own)" }
    YEAR { vi: "Năm", en: "Year" }
    AWARD { vi: "Hình thức khen thưởng", en: "Award" }
    AS_OF { vi: "Xét tại ngày", en: "Date considered" }
    AS_OF_TODAY { vi: "{date}, hôm nay", en: "{date}, today" }
    SAMPLE { vi: "Điền thử bằng đơn vị mẫu", en: "Try a sample unit" }
    SAMPLE_NONE { vi: "Chọn một đơn vị mẫu…", en: "Choose a sample unit…" }
    SAMPLE_HINT { vi: "Chọn là điền ngay; có thể hoàn tác.", en: "Fills the form at once; can be undone." }
    STATUS_ENDED { vi: "Phong trào đã kết thúc", en: "This campaign has ended" }
    STATUS_SUPERSEDED { vi: "Văn bản đã được thay thế", en: "This document has been replaced" }
    STATUS_OPEN { vi: "Cần lưu ý", en: "Please note" }
    CHANGES {
        vi: "{count} thay đổi về luật và bộ máy cần biết",
        en: "{count} changes in law and administration to know about"
    }

    // The candidate.
    CANDIDATE_PART { vi: "Đối tượng xét", en: "Candidate" }
    KIND { vi: "Xét cho", en: "Who is considered" }
    COLLECTIVE { vi: "Tập thể", en: "Collective" }
    INDIVIDUAL { vi: "Cá nhân", en: "Individual" }
    GROUP { vi: "Thuộc nhóm", en: "Group" }
    GROUPS_OUTSIDE { vi: "Văn bản không nêu riêng hoặc không xét", en: "Not named in the document, or not considered" }
    NAME { vi: "Tên đơn vị, cá nhân", en: "Name of the unit or person" }
    NAME_HINT { vi: "Không bắt buộc; dùng để in trên phiếu.", en: "Optional; printed on the sheet." }

    // The figures.
    FIGURES_PART { vi: "Số liệu", en: "Figures" }
    ANSWERED { vi: "Đã khai {done} trong {total} nội dung", en: "{done} of {total} declared" }
    NOTHING_ASKED { vi: "Không có nội dung nào phải khai.", en: "Nothing has to be declared." }
    RESET { vi: "Xóa hết số liệu", en: "Clear everything" }
    RESET_DONE { vi: "Đã xóa mọi nội dung đã nhập.", en: "Everything entered has been cleared." }
    SAMPLE_DONE { vi: "Đã điền đơn vị mẫu thay cho nội dung trước đó.", en: "The sample unit has replaced what was entered." }
    RESTORED_DONE {
        vi: "Đã mở bản khai thay cho nội dung trước đó.",
        en: "What was opened has replaced what was entered."
    }
    RESTORED_CHANGED {
        vi: "Quy tắc đã thay đổi từ khi bản khai này được lưu; những phần còn phù hợp được giữ lại.",
        en: "The rules have changed since this was saved; what still fits has been kept."
    }
    RESTORED_WITHOUT {
        vi: "Không nhận “{key}”: {value} không có trong quy tắc hiện nay.",
        en: "“{key}” was left out: the present rules do not have {value}."
    }
    RESTORED_UNKNOWN {
        vi: "Không nhận “{key}”: quy tắc hiện nay không có mục này.",
        en: "“{key}” was left out: the present rules do not know it."
    }
    UNDO_DONE { vi: "Đã hoàn tác.", en: "Undone." }
    UNDO { vi: "Hoàn tác", en: "Undo" }
    REDO { vi: "Làm lại", en: "Redo" }
    OF { vi: "trong", en: "of" }
    BY_PERCENT { vi: "Nhập tỷ lệ %", en: "Enter a percentage" }
    BY_COUNTS { vi: "Nhập số lượng", en: "Enter counts" }
    RANK_PREFIX { vi: "Hạng", en: "Rank" }
    CHOOSE { vi: "Chọn…", en: "Choose…" }
    YES { vi: "Có", en: "Yes" }
    NO { vi: "Không", en: "No" }
    CLEAR { vi: "Bỏ chọn", en: "Clear" }
    NO_ANSWER { vi: "Chưa có / không áp dụng", en: "Not available / not applicable" }
    GIVEN { vi: "Khai ở trên", en: "Declared above" }
    PENDING { vi: "Chưa có kết quả công bố", en: "Result not published yet" }
    NOT_APPLICABLE { vi: "Không áp dụng", en: "Does not apply" }
    REASON { vi: "Lý do không áp dụng (bắt buộc)", en: "Why it does not apply (required)" }
    USUAL_REASONS { vi: "Lý do thường gặp:", en: "Usual reasons:" }
    GAP_PART { vi: "Còn thiếu số “{what}”.", en: "The number “{what}” is missing." }
    GAP_REASON { vi: "Hãy ghi lý do không áp dụng.", en: "Please give the reason why it does not apply." }
    GAP_SHARE { vi: "Là {one} hay {other}?", en: "Is it {one} or {other}?" }
    PERCENT { vi: "{number} %", en: "{number}%" }
    READ_AS { vi: "Đọc là {number}.", en: "Read as {number}." }
    EXCUSE_HINT {
        vi: "Đánh dấu các nội dung thuộc trường hợp này; nội dung được đánh dấu được khai là “Không áp dụng” với lý do trên.",
        en: "Tick whatever this is true of; each is declared as “Does not apply” for this reason."
    }
    FOR_FIELD { vi: "cho “{label}”", en: "for “{label}”" }

    // The verdict.
    VERDICT { vi: "Kết luận", en: "Verdict" }
    SEE_VERDICT { vi: "Xem kết luận", en: "See the verdict" }
    ELIGIBLE { vi: "Đủ điều kiện", en: "Eligible" }
    INELIGIBLE { vi: "Chưa đủ điều kiện", en: "Not eligible" }
    INCOMPLETE { vi: "Chưa đủ thông tin", en: "Incomplete" }
    NEEDS_RULING { vi: "Cần xin ý kiến", en: "For a ruling" }
    NOT_ASSESSABLE { vi: "Không xét được", en: "Not assessable" }
    REASON_PART { vi: "Lý do quyết định", en: "The deciding reason" }
    SUMMARY_PART { vi: "Tóm tắt", en: "Summary" }
    TO_DO { vi: "Cần làm gì", en: "What to do" }
    TO_DECLARE { vi: "Còn phải khai ({count}):", en: "Still to be declared ({count}):" }
    TO_AWAIT { vi: "Chờ kết quả công bố ({count}):", en: "Awaiting a published result ({count}):" }
    TO_RULE { vi: "Xin ý kiến cấp xét khen thưởng ({count}):", en: "For whoever considers the award ({count}):" }
    NOTHING_TO_DO { vi: "Không còn việc gì phải làm với số liệu.", en: "Nothing is left to do about the figures." }
    CRITERIA_PART { vi: "Từng tiêu chuẩn", en: "Every criterion" }
    CRITERIA_TALLY { vi: "{met} đạt trong {total} tiêu chuẩn", en: "{met} met of {total}" }
    MET { vi: "Đạt", en: "Met" }
    UNMET { vi: "Chưa đạt", en: "Not met" }
    UNKNOWN { vi: "Chưa khai", en: "Not declared" }
    TO_CORRECT { vi: "Cần sửa", en: "To correct" }
    STATUS_PENDING { vi: "Chờ công bố", en: "Pending" }
    STATUS_NOT_APPLICABLE { vi: "Không áp dụng", en: "Not applicable" }
    MEASURED { vi: "theo số liệu", en: "by figures" }
    ATTESTED { vi: "theo xác nhận", en: "by declaration" }
    DOCUMENTED { vi: "theo tài liệu", en: "by document" }
    SUMMED { vi: "tổng hợp từ các tiêu chuẩn khác", en: "from other criteria" }
    GO_TO_FIELD { vi: "Sửa phần khai", en: "Edit" }
    PRINT { vi: "In phiếu", en: "Print the sheet" }

    // Questions.
    QUESTIONS_PART { vi: "Điểm chưa rõ trong văn bản", en: "What the document leaves open" }
    QUESTIONS_STABLE {
        vi: "Kết luận không đổi dù hiểu các điểm này cách nào.",
        en: "The outcome is the same however these points are read."
    }
    QUESTIONS_UNSTABLE {
        vi: "Kết luận thay đổi theo cách hiểu những điểm có dấu “ảnh hưởng kết luận”.",
        en: "The outcome changes with how the points marked “affects the verdict” are read."
    }
    QUESTIONS_NONE { vi: "Không có điểm chưa rõ nào liên quan.", en: "No open point is involved." }
    QUESTIONS_OTHER { vi: "Các điểm chưa rõ khác của văn bản ({count})", en: "Other open points of the document ({count})" }
    SEE_QUESTIONS { vi: "Xem các cách hiểu ảnh hưởng kết luận", en: "See the readings that affect the verdict" }
    MATTERS { vi: "ảnh hưởng kết luận", en: "affects the verdict" }
    DEFAULT_READING { vi: "mặc định", en: "default" }

    // The printed sheet.
    SHEET_MISSING {
        vi: "Phiếu chưa tải xong. Vui lòng chờ giây lát rồi in lại.",
        en: "The sheet has not arrived yet. Please wait a moment and print again."
    }
    SHEET_TITLE { vi: "Phiếu tự kiểm tra", en: "Self-check sheet" }
    SHEET_SUBTITLE { vi: "tiêu chuẩn khen thưởng phong trào thi đua", en: "of the standards of an emulation campaign" }
    SHEET_UNIT { vi: "Đơn vị, cá nhân", en: "Unit or person" }
    SHEET_CAMPAIGN { vi: "Phong trào", en: "Campaign" }
    SHEET_ROUND { vi: "Đợt xét", en: "Round" }
    SHEET_CANDIDATE { vi: "Đối tượng", en: "Candidate" }
    SHEET_DATE { vi: "Xét tại ngày", en: "Date considered" }
    SHEET_VERDICT { vi: "Kết luận", en: "Verdict" }
    SHEET_NUMBER { vi: "TT", en: "No." }
    SHEET_CRITERION { vi: "Tiêu chuẩn", en: "Criterion" }
    SHEET_FIGURE { vi: "Số liệu khai", en: "Declared" }
    SHEET_STATE { vi: "Kết quả", en: "State" }
    SHEET_PLACE { vi: "Căn cứ", en: "Place" }
    SHEET_READINGS { vi: "Cách hiểu đã áp dụng", en: "Readings taken" }
    SHEET_REMEDIES { vi: "Cần làm", en: "To do" }
    SHEET_NOTICES { vi: "Lưu ý", en: "Notes" }
    SHEET_RULES { vi: "Quy tắc {campaign}, mã {hash}", en: "Rules {campaign}, hash {hash}" }
    SHEET_PLACE_DATE { vi: "……………, ngày …… tháng …… năm ………", en: "……………, ………… 20……" }
    SHEET_AUTHOR { vi: "Người lập", en: "Prepared by" }
    SHEET_HEAD { vi: "Thủ trưởng đơn vị", en: "Head of the unit" }
    SHEET_SIGN { vi: "(Ký, ghi rõ họ tên)", en: "(Signature and full name)" }
    SHEET_SEAL { vi: "(Ký, ghi rõ họ tên, đóng dấu)", en: "(Signature, full name and seal)" }

    // What should not happen.
    PROBLEM { vi: "Chưa tính được kết luận", en: "The verdict could not be computed" }
}
