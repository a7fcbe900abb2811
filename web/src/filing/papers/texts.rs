//! What this view says, Vietnamese and English side by side.

use crate::words::texts;

texts! {
    HEADING { vi: "Hồ sơ", en: "Papers" }
    LEAD { vi: "Cần những giấy tờ gì, mấy bộ, gửi về đâu.", en: "Which papers, how many sets, and to whom." }

    // What the document says of the papers as a whole.
    WHOLE { vi: "Văn bản quy định", en: "What the document sets" }
    NOTHING { vi: "Không có hồ sơ để chuẩn bị", en: "Nothing is to be filed" }

    // The checklist.
    CHECKLIST { vi: "Danh mục giấy tờ", en: "Checklist" }
    CHECKLIST_HINT {
        vi: "Đánh dấu giấy tờ đã có. Dấu chỉ giữ trong trang này và được in cùng phiếu tự kiểm tra.",
        en: "Tick what you have. Ticks are kept in this page only, and printed with the self-check sheet."
    }
    READY { vi: "{done} trong {total} giấy tờ", en: "{done} of {total} papers" }
    FORM { vi: "Mẫu", en: "Form" }
    CONFIRMED { vi: "Xác nhận", en: "Confirmed by" }
    CONDITION { vi: "Điều kiện", en: "Condition" }
    PRINT { vi: "In phiếu và danh mục", en: "Print the sheet and the checklist" }
    PRINTED_FOR { vi: "Đơn vị, cá nhân: {name}", en: "Unit or person: {name}" }

    // What has changed since.
    CONTEXT { vi: "Những thay đổi từ sau văn bản", en: "What has changed since" }
    CONTEXT_LEAD {
        vi: "Đây không phải quy định của văn bản; hãy kiểm tra lại trước khi nộp.",
        en: "These are not rules of the document; check them before filing."
    }
    SINCE { vi: "Từ {day}", en: "Since {day}" }

    // The draft.
    DRAFT { vi: "Dự thảo phần kết quả trong báo cáo thành tích", en: "Draft of the results for the achievement report" }
    DRAFT_LEAD {
        vi: "Lập từ số liệu đã khai và kết luận tự kiểm tra. Đây chỉ là một phần của báo cáo; hãy đọc lại và bổ sung trước khi trình.",
        en: "Made from the figures and the verdict, in Vietnamese. It is one part of the report only; read and complete it before you submit it."
    }
    DRAFT_TEXT { vi: "Nội dung dự thảo", en: "The draft" }
    COPY { vi: "Sao chép", en: "Copy" }
    COPIED { vi: "Đã sao chép.", en: "Copied." }
    NOT_COPIED { vi: "Trình duyệt không cho sao chép; nội dung đã được chọn, hãy bấm Ctrl+C.", en: "The browser does not allow it; the text is selected, press Ctrl+C." }
    DOCX { vi: "Tải tệp Word (.docx)", en: "Download for Word (.docx)" }
    DOCX_WORKING { vi: "Đang tạo tệp…", en: "Making the file…" }
    DOCX_DONE { vi: "Đã tạo tệp {file}.", en: "The file {file} is made." }
    DOCX_FAILED { vi: "Không tạo được tệp. Hãy kiểm tra kết nối mạng rồi thử lại.", en: "The file could not be made. Please check the connection and try again." }
}
