//! What all of these views say, Vietnamese and English side by side.

use crate::words::texts;

texts! {
    CHANGE { vi: "Đổi phong trào, đợt xét, đối tượng", en: "Change the campaign, the round or the candidate" }
}
