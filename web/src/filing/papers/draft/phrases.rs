//! What the draft says. It is written for a Vietnamese file and stands in Vietnamese only.

/// Room for a name.
pub const BLANK: &str = "………………………………………";
/// Room for a figure.
pub const DOTS: &str = "………";

/// The two lines at the head of every official document.
pub const NATION: [&str; 2] = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
/// Where place and day are written.
pub const PLACE_AND_DAY: &str = "………………, ngày …… tháng …… năm ………";

/// That it is not finished.
pub const DRAFT: &str = "DỰ THẢO MỘT PHẦN CỦA BÁO CÁO";
/// What it is a part of.
pub const REPORT: &str = "BÁO CÁO THÀNH TÍCH";
/// For what.
pub const FOR_CAMPAIGN: &str = "đề nghị khen thưởng trong phong trào “{campaign}”";

/// The document.
pub const DOCUMENT: &str = "Văn bản";
/// The round.
pub const ROUND: &str = "Đợt xét";
/// The award.
pub const AWARD: &str = "Hình thức đề nghị";
/// The candidate.
pub const CANDIDATE: &str = "Đối tượng";

/// The heading of the part.
pub const HEADING: &str = "KẾT QUẢ THEO TỪNG TIÊU CHUẨN";
/// What the table shows.
pub const LEAD: &str = "Đối chiếu với tiêu chuẩn nêu tại {document}, kết quả của {unit} như sau:";
/// The heads of the table.
pub const HEADS: [&str; 5] = ["TT", "Tiêu chuẩn", "Kết quả", "Đánh giá", "Căn cứ"];
/// Behind a state that rests on a declaration.
pub const DECLARED: &str = " (tự khai)";
/// Behind a state that rests on a document in the file.
pub const BY_DOCUMENT: &str = " (theo tài liệu kèm theo)";
/// What stands on declarations.
pub const ATTESTED: &str =
    "Nội dung ghi “tự khai” do người lập báo cáo khai và chịu trách nhiệm; cần có xác nhận hoặc tài liệu kèm theo.";
/// Who decides.
pub const COUNCIL: &str = "Đây là kết quả tự đối chiếu; việc khen thưởng do {who} xem xét, quyết định.";

/// The heading over what is for the writer only.
pub const TO_DO: &str = "Việc cần hoàn thiện (bỏ phần này trước khi trình)";
/// Figures that were not declared.
pub const MISSING: &str = "Chưa khai: {what}.";
/// Figures that nobody has published yet.
pub const PENDING: &str = "Chờ công bố: {what}.";
/// What is said not to apply.
pub const TO_RULE: &str = "Khai là không áp dụng, cần cấp xét khen thưởng xem xét: {what}.";
/// A standard that is not met.
pub const UNMET: &str = "Tiêu chuẩn: “{what}” – chưa đạt. {remedy}";
/// A reading on which the outcome rests.
pub const OPEN_READING: &str = "Kết luận phụ thuộc cách hiểu điểm chưa rõ của văn bản: {question}";
/// What a report has besides.
pub const OTHER_PARTS: &str = "Các phần khác của báo cáo (đặc điểm tình hình, biện pháp thực hiện, kết quả nổi bật) do đơn vị, cá nhân tự viết theo mẫu hiện hành.";

/// Who confirms.
pub const CONFIRMED_BY: &str = "XÁC NHẬN CỦA ";
/// Who signs for a collective.
pub const SIGNED_BY_HEAD: [&str; 2] = ["THỦ TRƯỞNG ĐƠN VỊ", HOW_WITH_SEAL];
/// Who signs as an individual.
pub const SIGNED_BY_PERSON: [&str; 2] = ["NGƯỜI BÁO CÁO", "(Ký, ghi rõ họ tên)"];
/// How a body signs.
pub const HOW_WITH_SEAL: &str = "(Ký, ghi rõ họ tên, đóng dấu)";
