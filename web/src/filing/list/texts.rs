//! What this view says, Vietnamese and English side by side.

use crate::words::texts;

texts! {
    HEADING { vi: "Danh sách đề nghị", en: "The list of nominees" }
    LEAD { vi: "Danh sách có vừa số lượng không, và nên giữ những ai.", en: "Whether the list fits, and whom to keep." }
}
