// What the page's own scripts say, Vietnamese and English side by side.

/** @import { Text } from "./say.js" */

import { speaker } from "./say.js";

/** @satisfies {Record<string, Text>} */
const TEXTS = {
  copyLink: ["Chép liên kết mở lại bản khai", "Copy a link that reopens the form"],
  copied: ["Đã chép liên kết ({count} ký tự). Ai có liên kết đều đọc được số liệu.", "Copied ({count} characters). Whoever has the link can read the figures."],
  copyByHand: ["Trình duyệt không cho chép tự động; hãy chép dòng này:", "The browser does not allow copying; please copy this line:"],
  save: ["Lưu bản khai thành tệp", "Save the form as a file"],
  open: ["Mở bản khai từ tệp", "Open a form from a file"],
  remember: ["Nhớ trên máy này", "Remember on this computer"],
  remembered: ["Bản khai được giữ trong trình duyệt này cho đến khi xóa.", "The form stays in this browser until it is erased."],
  erase: ["Xóa bản nhớ trên máy này", "Erase what this computer remembers"],
  erased: ["Đã xóa bản nhớ.", "Erased."],
  cannotRemember: ["Trình duyệt không cho lưu trên máy này.", "The browser does not allow storing on this computer."],
  unfinished: ["Còn {count} mục ghi dở hoặc chưa đúng nên không được giữ.", "Answers that are unfinished or not understood are not kept: {count}."],
  noForm: ["Tệp này không phải bản khai của Xét Khen.", "This file is no form of Xét Khen."],
  otherVersion: ["Bản khai này thuộc phiên bản khác của Xét Khen nên không mở được.", "This form belongs to another version of Xét Khen and cannot be opened."],
  tooLong: ["Liên kết quá dài nên không được mở.", "The link is too long and was not opened."],
  changedTitle: ["Liên kết không còn nguyên vẹn", "The link is not whole"],
  changed: ["Liên kết bị cắt hoặc bị sửa khi gửi, nên số liệu trong đó chưa được dùng. Đề nghị xin lại liên kết, hoặc nhận bản khai dưới dạng tệp.", "The link was cut or changed on its way, so its figures are not used yet. Please ask for the link again, or for the form as a file."],
  useRead: ["Dùng phần đọc được ({count} nội dung)", "Use what could be read ({count} answers)"],
  changedUsed: ["Đang dùng phần đọc được của một liên kết không nguyên vẹn: hãy đối chiếu từng nội dung trước khi dùng kết luận.", "What could be read of a link that is not whole is in use: please compare every answer before you rely on the verdict."],
  unchecked: ["Liên kết này không có dấu kiểm tra nên không biết được còn nguyên vẹn hay không: hãy đối chiếu số liệu.", "This link bears no check, so nobody can tell whether it is whole: please compare the figures."],
  seen: ["Liên kết dùng dấu “?” thay cho dấu “#”, nên máy chủ đã nhận được nội dung: lần sau hãy dùng liên kết chép từ trang này.", "The link has “?” in place of “#”, so the server has received what it holds: next time please use a link copied from this page."],
  offer: ["Giữ nháp trên máy này?", "Keep a draft on this computer?"],
  offerInstead: ["Giữ nháp này thay cho bản đang nhớ trên máy?", "Keep this draft in place of the form that this computer remembers?"],
  keepDraft: ["Giữ nháp", "Keep it"],
  keepNone: ["Không giữ", "Do not keep it"],
  erasedElsewhere: ["Bản nhớ đã được xóa ở thẻ khác; thẻ này không giữ nữa.", "The form was erased in another tab; this one no longer keeps it."],
  keptElsewhere: ["Thẻ khác cũng đang nhớ một bản khai trên máy này; bản thay đổi sau cùng sẽ được giữ.", "Another tab remembers a form on this computer, too; the one that is changed last is kept."],
  heed: ["Cần lưu ý", "Please note"],
  notes: ["Có phần không mở được", "Some of it could not be opened"],
  close: ["Đóng", "Close"],
  badValue: ["Không dùng được giá trị “{value}” của “{key}”.", "The value “{value}” of “{key}” cannot be used."],
  release: ["Trang này có thể nhận kết quả, nhưng chỉ khi bạn bấm nút dưới đây.", "This page can receive the result, but only when you press the button below."],
  withFigures: ["Kèm cả số liệu đã khai", "With all that was entered"],
  releaseNow: ["Chuyển kết quả cho trang này", "Hand the result to this page"],
  released: ["Đã chuyển kết quả.", "The result has been handed over."],
};

export const say = speaker(TEXTS);
