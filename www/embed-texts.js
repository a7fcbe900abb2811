// What embed.js says in other people's pages, Vietnamese and English side by side: to those who wait, and to the webmaster.

/** @satisfies {Record<string, [vi: string, en: string]>} */
const TEXTS = {
  title: ["Xét Khen: tự kiểm tra tiêu chuẩn khen thưởng", "Xét Khen: check a case against commendation standards"],
  loading: ["Đang tải công cụ tự kiểm tra…", "Loading the self-check…"],
  slow: ["Đường truyền hoặc máy chủ đang chậm. Công cụ vẫn đang tải, xin chờ thêm.", "The connection or the server is slow. The self-check is still loading, please wait."],
  share: ["Đã tải {percent} %", "{percent}% loaded"],
  unopened: [
    "Chưa mở được công cụ tự kiểm tra. Hãy kiểm tra kết nối mạng rồi tải lại trang; nếu vẫn không được, hãy báo cho người quản trị trang.",
    "The self-check could not be opened. Please check the connection and reload the page; if that does not help, tell the site's administrator.",
  ],
  broken: [
    "Chưa mở được công cụ tự kiểm tra. Hãy báo cho người quản trị trang.",
    "The self-check could not be opened. Please tell the site's administrator.",
  ],
  silent: [
    "Người quản trị: {address} không trả lời. Hãy mở riêng địa chỉ này. Nếu không mở được thì địa chỉ sai hoặc thiếu tệp. Nếu mở được thì có nơi đang cấm đặt trong khung: máy chủ của địa chỉ này (tiêu đề X-Frame-Options, hoặc frame-ancestors trong Content-Security-Policy: phải cho phép {here}), hoặc trang này (frame-src phải có {origin}).",
    "Administrator: {address} does not answer. Open this address by itself. If it does not open, the address is wrong or files are missing. If it does, something forbids to frame it: the server of that address (its header X-Frame-Options, or frame-ancestors in its Content-Security-Policy, must allow {here}), or this page (its frame-src needs {origin}).",
  ],
  isolated: [
    "Trang này gửi Cross-Origin-Embedder-Policy: máy chủ của {origin} cũng phải gửi tiêu đề này và Cross-Origin-Resource-Policy.",
    "This page sends Cross-Origin-Embedder-Policy: the server of {origin} must send it too, and Cross-Origin-Resource-Policy.",
  ],
  policy: [
    "Người quản trị: chính sách của trang này (Content-Security-Policy) đã chặn khung; hãy thêm {origin} vào frame-src.",
    "Administrator: this page's Content-Security-Policy has blocked the frame; add {origin} to its frame-src.",
  ],
  nowhere: [
    "Người quản trị: không biết Xét Khen đặt ở đâu, vì embed.js được gộp, chèn hoặc nạp theo cách khác. Hãy ghi thư mục đó vào thuộc tính src: <xet-khen src=\"https://…/xet-khen/\">.",
    "Administrator: nobody can tell where Xét Khen lies, because embed.js was joined, inlined or loaded in another way. Name its folder in the attribute src: <xet-khen src=\"https://…/xet-khen/\">.",
  ],
  itself: [
    "Người quản trị: {address} chính là trang này. Hãy ghi vào thuộc tính src thư mục đặt Xét Khen: <xet-khen src=\"https://…/xet-khen/\">.",
    "Administrator: {address} is this very page. Name the folder of Xét Khen in the attribute src: <xet-khen src=\"https://…/xet-khen/\">.",
  ],
};

/** @typedef {keyof typeof TEXTS} Name */

/** The text of that name in that language; `{name}` in it becomes the value of that name.
 * @type {(lang: string | null, name: Name, values?: Record<string, string | number>) => string} */
export const text = (lang, name, values = {}) =>
  TEXTS[name][lang === "en" ? 1 : 0].replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
