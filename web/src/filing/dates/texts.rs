//! What this view says, Vietnamese and English side by side.

use crate::words::texts;

texts! {
    HEADING { vi: "Thời hạn", en: "Dates" }
    LEAD { vi: "Việc nào phải xong trước ngày nào, còn bao nhiêu ngày.", en: "What must be done by which day, and how many days are left." }

    // The round.
    ROUND { vi: "Đợt xét: {round}", en: "Round: {round}" }
    UPCOMING { vi: "Chưa mở", en: "Not open yet" }
    OPEN { vi: "Đang mở", en: "Open" }
    CLOSED { vi: "Đã kết thúc", en: "Closed" }
    UNDATED { vi: "Không ấn định ngày", en: "No closing day set" }
    NOT_HELD { vi: "Không có đợt xét riêng", en: "No round of its own" }
    NO_MILESTONES { vi: "Văn bản không nêu mốc thời gian nào cho đợt xét này.", en: "The document names no date for this round." }

    // The timeline.
    TODAY { vi: "Hôm nay, {day}", en: "Today, {day}" }
    DAY_CONSIDERED { vi: "Ngày xét, {day}", en: "The day considered, {day}" }
    NO_DAY { vi: "Chưa có ngày", en: "No date" }
    LEFT { vi: "còn {days} ngày", en: "{days} days left" }
    LEFT_ONE { vi: "còn 1 ngày", en: "1 day left" }
    LEFT_NONE { vi: "ngày cuối cùng", en: "the last day" }
    GONE { vi: "đã qua {days} ngày", en: "{days} days ago" }
    GONE_ONE { vi: "đã qua 1 ngày", en: "1 day ago" }
    LAST_SAFE { vi: "Ngày an toàn cuối cùng: {day}", en: "Last safe day: {day}" }
    WHO { vi: "Thực hiện", en: "Who acts" }
    TO { vi: "Nơi nhận", en: "Who receives" }
    WARNING { vi: "Lưu ý:", en: "Mind:" }
    COUNTS_FROM { vi: "Tính thời hạn “{what}” từ ngày", en: "Count “{what}” from" }
    COUNTS_FROM_HINT { vi: "Ngày đã chọn: {day}", en: "Chosen: {day}" }

    // The calendar file.
    CALENDAR { vi: "Tải lịch nhắc việc (.ics)", en: "Download as a calendar (.ics)" }
    CALENDAR_HINT { vi: "Mở được bằng Outlook, Google Calendar, lịch trên điện thoại; nhắc trước {days} ngày.", en: "For Outlook, Google Calendar and phones; reminds {days} days before." }
    EVENT_DUE { vi: "Hạn: {when}.", en: "Due: {when}." }
    EVENT_WHO { vi: "Thực hiện: {who}.", en: "Who acts: {who}." }
    EVENT_TO { vi: "Nơi nhận: {to}.", en: "Who receives: {to}." }
    EVENT_PLACE { vi: "Căn cứ: {document}, {place}.", en: "Source: {document}, {place}." }

    // The other rounds.
    OTHERS { vi: "Các đợt xét khác của phong trào", en: "Other rounds of the campaign" }
    NEXT { vi: "Mốc tiếp theo: {what}, {when}", en: "Next: {what}, {when}" }
    LAST { vi: "Mốc cuối: {what}, {when}", en: "Last: {what}, {when}" }
}
