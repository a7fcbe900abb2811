//! What this view says, Vietnamese and English side by side.

use crate::words::texts;

texts! {
    HEADING { vi: "Hồ sơ", en: "Papers" }
    LEAD { vi: "Cần những giấy tờ gì, mấy bộ, gửi về đâu.", en: "Which papers, how many sets, and to whom." }
}
