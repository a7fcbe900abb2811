// What the page for webmasters says by script, Vietnamese and English side by side.

/** @import { Text } from "../say.js" */

import { speaker } from "../say.js";

/** @satisfies {Record<string, Text>} */
const TEXTS = {
  wayLabel: ["Cách nhúng", "How to embed"],
  element: ["Phần tử <xet-khen>: tự đổi chiều cao, có thể nhận kết quả", "The element <xet-khen>: follows its height, can hand over a result"],
  frame: ["Khung iframe: cho trang không được dùng script", "A plain iframe: for pages that allow no script"],
  campaignLabel: ["Phong trào", "Campaign"],
  occasionLabel: ["Dịp xét", "Occasion"],
  yearLabel: ["Năm", "Year"],
  candidateLabel: ["Đối tượng", "Candidate"],
  collective: ["Tập thể", "Collective"],
  individual: ["Cá nhân", "Individual"],
  any: ["Người dùng tự chọn", "The user chooses"],
  awardLabel: ["Hình thức khen thưởng", "Award"],
  factsLabel: ["Số liệu điền sẵn", "Facts to fill in"],
  factsHelp: [
    "Chọn phong trào trước. Ghi số như 47/100, 85,5 hoặc 12; pending là chưa công bố; na; và lý do là không áp dụng. Ô để trống thì người dùng tự khai.",
    "Choose the campaign first. Write figures like 47/100, 85.5 or 12; pending is not published yet; na; and a reason is not applicable. What is left empty the user declares.",
  ],
  readingsLabel: ["Cách hiểu những điểm văn bản chưa rõ", "How to read what the document leaves open"],
  readingsHelp: ["Chọn phong trào trước. Người dùng vẫn đổi được.", "Choose the campaign first. The user can still change it."],
  byDefault: ["Mặc định: {label}", "Default: {label}"],
  open: ["Người dùng tự khai", "The user declares it"],
  yes: ["Có", "Yes"],
  no: ["Không", "No"],
  pending: ["Chưa có kết quả công bố", "Result not published yet"],
  langLabel: ["Ngôn ngữ", "Language"],
  themeLabel: ["Nền", "Theme"],
  auto: ["Theo máy của người dùng", "As the user's system has it"],
  light: ["Sáng", "Light"],
  dark: ["Tối", "Dark"],
  colouredLabel: ["Dùng màu của cổng thông tin", "Use the portal's colour"],
  accentLabel: ["Màu nhấn", "Accent"],
  accentHelp: ["Màu không đủ tương phản sẽ không được dùng; khung xem thử cho biết.", "A colour without enough contrast is not used; the preview says so."],
  fontLabel: ["Phông chữ", "Font"],
  fontHelp: ["Tên phông chữ có trên máy người dùng, ví dụ Times New Roman; khung không tải phông chữ nào.", "The name of a font on the user's computer, such as Times New Roman; the frame loads none."],
  baseLabel: ["Địa chỉ thư mục đặt Xét Khen", "Address of the folder of Xét Khen"],
  portalLabel: ["Địa chỉ trang sẽ nhúng", "Address of the page that embeds"],
  portalHelp: ["Chỉ dùng để viết các dòng dưới đây, không gửi đi đâu.", "Used to write the lines below, and sent nowhere."],
  badAddress: [
    "Chưa phải địa chỉ trang, nên chưa được dùng: hãy ghi như https://tinh.gov.vn/xet-khen/.",
    "No address of a page, so it is not used yet: write it like https://tinh.gov.vn/xet-khen/.",
  ],
  lockedLabel: ["Chỉ chạy đúng embed.js của bản này (integrity)", "Run exactly this build's embed.js (integrity)"],
  lockedHelp: ["Khi cài bản mới phải thay mã băm trong đoạn mã. Nếu khác máy chủ, máy chủ đặt Xét Khen phải gửi Access-Control-Allow-Origin như mục 3.", "With each new build the hash in the snippet must be replaced. From another server, that server must send Access-Control-Allow-Origin as in section 3."],
  openLabel: ["Mở công cụ tự kiểm tra Xét Khen", "Open the self-check Xét Khen"],
  frameTitle: ["Xét Khen: tự kiểm tra tiêu chuẩn khen thưởng", "Xét Khen: check a case against commendation standards"],
  copied: ["Đã chép.", "Copied."],
  copyByHand: ["Trình duyệt không cho chép tự động; đoạn mã đã được chọn, hãy nhấn Ctrl+C.", "The browser does not allow copying; the text is selected, please press Ctrl+C."],
  total: ["{files} tệp, {bytes} byte trước khi nén.", "{files} files, {bytes} bytes before compression."],
};

export const say = speaker(TEXTS);

/** Whether there is such a text.
 * @type {(name: string) => name is keyof typeof TEXTS} */
export const has = (name) => name in TEXTS;
