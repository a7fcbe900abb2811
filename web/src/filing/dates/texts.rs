//! What this view says, Vietnamese and English side by side.

use crate::words::texts;

texts! {
    HEADING { vi: "Thời hạn", en: "Dates" }
    LEAD { vi: "Việc nào phải xong trước ngày nào, còn bao nhiêu ngày.", en: "What must be done by which day, and how many days are left." }
}
