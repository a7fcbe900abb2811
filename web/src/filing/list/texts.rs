//! What this view says, Vietnamese and English side by side.

use crate::words::texts;

texts! {
    HEADING { vi: "Danh sách đề nghị", en: "The list of nominees" }
    LEAD { vi: "Danh sách có vượt chỉ tiêu không, ai còn chỉ tiêu, ai đủ tiêu chuẩn.", en: "Whether the list keeps to the quota, for whom it has room, and who meets the standards." }

    // Columns of a table.
    NUMBER { vi: "TT", en: "No." }
    NAME { vi: "Tên", en: "Name" }
    KIND { vi: "Loại", en: "Kind" }
    GROUP { vi: "Nhóm", en: "Group" }
    BODY { vi: "Nơi đề nghị", en: "Nominating body" }
    SUBORDINATE { vi: "Đơn vị trực thuộc", en: "Subordinate unit" }
    CONTRIBUTOR { vi: "Đóng góp nguồn lực", en: "Contributed resources" }
    PRIORITY { vi: "Ưu tiên", en: "Priority" }
    QUOTA { vi: "Chỉ tiêu", en: "Quota" }
    STANDARD { vi: "Tiêu chuẩn", en: "Standards" }
    REASON { vi: "Lý do", en: "Reason" }
    YES { vi: "Có", en: "Yes" }
    NO { vi: "Không", en: "No" }
    PART_OF_WHOLE { vi: "{part} trong {whole}", en: "{part} of {whole}" }
    PENDING { vi: "Chờ công bố", en: "Pending" }
    NOT_APPLICABLE { vi: "Không áp dụng: {reason}", en: "Not applicable: {reason}" }

    // Step 1.
    STEP_ENTER { vi: "Dán hoặc nhập danh sách", en: "Paste or enter the list" }
    PASTE_LABEL { vi: "Bảng từ Excel", en: "A table from a spreadsheet" }
    PASTE_HINT {
        vi: "Chọn cả bảng trong Excel, sao chép rồi dán vào ô này. Dòng đứng trước được ưu tiên trước.",
        en: "Select the whole table in the spreadsheet, copy it and paste it here. Whoever stands first is wanted most."
    }
    READ_TABLE { vi: "Đọc bảng", en: "Read the table" }
    OPEN_FILE { vi: "Mở tệp CSV", en: "Open a CSV file" }
    TRY_SAMPLE { vi: "Dán thử danh sách mẫu", en: "Try a sample list" }
    COLUMNS_HELP { vi: "Bảng cần những cột nào?", en: "Which columns does the table need?" }
    COLUMNS_HEADED {
        vi: "Có dòng tiêu đề thì các cột đứng theo thứ tự nào cũng được: {columns}. Chỉ tên, loại và nhóm là bắt buộc.",
        en: "Under headings the columns may stand in any order: {columns}. Only name, kind and group are needed."
    }
    COLUMNS_PLAIN {
        vi: "Không có dòng tiêu đề thì các cột phải đứng theo thứ tự: {columns}.",
        en: "Without headings the columns must stand in this order: {columns}."
    }
    COLUMNS_FIGURES {
        vi: "Muốn xét cả tiêu chuẩn thì thêm cột số liệu, tiêu đề là tên chỉ tiêu ở phần Tự kiểm tra; ghi “47 trong 50”, “85,5%”, “có”, “không”, “chờ công bố” hoặc “không áp dụng: lý do”.",
        en: "To have the standards checked too, add columns of figures under the questions of the self-check; write “47 of 50”, “85.5%”, “yes”, “no”, “pending” or “not applicable: reason”."
    }
    COLUMNS_GROUPS { vi: "Các nhóm của phong trào này:", en: "The groups of this campaign:" }
    UNSAID_HELP { vi: "Bảng không có cột nhóm hoặc nơi đề nghị?", en: "Does the table lack the group or the body?" }
    UNSAID_GROUP { vi: "Nhóm của những dòng không ghi", en: "Group of rows that do not say it" }
    UNSAID_BODY { vi: "Nơi đề nghị của những dòng không ghi", en: "Nominating body of rows that do not say it" }
    UNSAID_NONE { vi: "(không đặt)", en: "(none)" }
    ADD_ONE { vi: "Nhập từng tập thể, cá nhân", en: "Enter one nominee" }
    ADD { vi: "Thêm vào danh sách", en: "Add to the list" }
    SAVE { vi: "Lưu", en: "Save" }
    CANCEL { vi: "Thôi", en: "Cancel" }
    CHOOSE_GROUP { vi: "(chọn nhóm)", en: "(choose a group)" }
    IS_HEADING { vi: "Dòng đầu là tiêu đề", en: "The first row is headings" }
    IS_NOMINEE { vi: "Dòng đầu là tập thể, cá nhân được đề nghị", en: "The first row is a nominee" }

    // Tables that are not read.
    TROUBLE_EMPTY { vi: "Chưa có gì để đọc: hãy dán bảng vào ô.", en: "There is nothing to read: paste a table." }
    TROUBLE_QUOTES {
        vi: "Dòng {row} có dấu ngoặc kép đặt lệch nên không biết ô kết thúc ở đâu. Chưa đọc dòng nào; hãy sửa dấu ngoặc kép đó rồi bấm “Đọc bảng”.",
        en: "The quotation marks of row {row} do not match, so nobody can tell where its cell ends. No row was read; mend them and press “Read the table”."
    }
    TROUBLE_NO_NAME {
        vi: "Không có cột “Tên” trong các tiêu đề: {headings}. Chưa đọc dòng nào; hãy đổi tiêu đề của cột tên rồi bấm “Đọc bảng”.",
        en: "None of the headings is “Name”: {headings}. No row was read; rename the heading of the names and press “Read the table”."
    }
    TROUBLE_TWICE {
        vi: "Hai cột “{first}” và “{second}” cùng một nội dung. Chưa đọc dòng nào; hãy bỏ một cột rồi bấm “Đọc bảng”.",
        en: "The columns “{first}” and “{second}” say the same. No row was read; remove one and press “Read the table”."
    }
    TROUBLE_HEADING {
        vi: "Dòng đầu có thể là tiêu đề, cũng có thể là một tập thể, cá nhân được đề nghị. Hãy chọn.",
        en: "The first row may be headings, or a nominee. Please choose."
    }
    TROUBLE_ENCODING {
        vi: "Không đọc được chữ trong tệp này. Trong Excel hãy lưu thành “CSV UTF-8”, hoặc sao chép bảng rồi dán vào ô.",
        en: "The letters of this file cannot be read. Save it as “CSV UTF-8” in the spreadsheet, or copy the table and paste it here."
    }
    TROUBLE_WORKBOOK {
        vi: "Đây là tệp bảng tính, dù tên có thể khác. Hãy mở bằng Excel, chọn cả bảng, sao chép rồi dán vào ô.",
        en: "This is a file of a spreadsheet program, whatever its name says. Open it there, select the table, copy it and paste it here."
    }
    TROUBLE_LOST {
        vi: "Chữ tiếng Việt trong bảng đã mất, còn lại dấu hỏi, như “{word}”; không thể khôi phục từ đây. Chưa đọc dòng nào; hãy lấy lại tệp gốc, lưu thành “CSV UTF-8” hoặc sao chép bảng rồi dán vào ô.",
        en: "Vietnamese letters of the table are lost and have become question marks, as in “{word}”; nothing here can bring them back. No row was read; take the original, save it as “CSV UTF-8” or copy the table and paste it here."
    }

    // Rows that are no nominees.
    FAULT_NO_NAME { vi: "Thiếu tên.", en: "The name is missing." }
    FAULT_NUMBER_AS_NAME {
        vi: "Tên là số “{word}”: hãy dán cả dòng tiêu đề để biết cột nào là tên.",
        en: "The name is the number “{word}”: paste the headings too, so that it is clear which column is the name."
    }
    FAULT_NO_KIND { vi: "Chưa rõ là tập thể hay cá nhân.", en: "It is not said whether this is a collective or an individual." }
    FAULT_KIND { vi: "“{word}” không phải “{collective}” hay “{individual}”.", en: "“{word}” is neither “{collective}” nor “{individual}”." }
    FAULT_NO_GROUP { vi: "Thiếu nhóm.", en: "The group is missing." }
    FAULT_GROUP { vi: "Phong trào này không có nhóm “{word}”.", en: "This campaign has no group “{word}”." }
    FAULT_GROUP_NEAR { vi: "Phong trào này không có nhóm “{word}”; có phải là {near}?", en: "This campaign has no group “{word}”; did you mean {near}?" }
    FAULT_GROUPS { vi: "“{word}” có thể là {groups}.", en: "“{word}” may be {groups}." }
    FAULT_YES_NO { vi: "{column}: “{word}” không phải “có” hay “không”.", en: "{column}: “{word}” is neither “yes” nor “no”." }
    FAULT_PRIORITY { vi: "Ưu tiên: “{word}” không phải số nguyên từ 1.", en: "Priority: “{word}” is no whole number from 1." }
    FAULT_BEYOND { vi: "“{word}” nằm ngoài các cột của bảng.", en: "“{word}” stands beyond the columns of the table." }
    FAULT_FIGURE { vi: "{label}: {said}", en: "{label}: {said}" }
    FAULT_CHOICE { vi: "“{word}” không có trong các lựa chọn: {choices}", en: "“{word}” is none of the choices: {choices}" }
    FAULT_SHARE { vi: "“{word}” có thể là {word}% hoặc một phần của 1; hãy ghi rõ dấu %", en: "“{word}” may be {word}% or a share of 1; write it with %" }

    // Step 2.
    STEP_CHECK { vi: "Kiểm tra", en: "Check" }
    NOBODY { vi: "Danh sách còn trống.", en: "The list is empty." }
    COUNT { vi: "{count} tập thể, cá nhân; dòng đứng trước được ưu tiên trước.", en: "Nominees: {count}. Whoever stands first is wanted most." }
    UNDO { vi: "Hoàn tác", en: "Undo" }
    CLEAR { vi: "Xóa hết", en: "Clear" }
    SEE_RESULT { vi: "Xem kết quả", en: "See the result" }
    MOVE_HELP {
        vi: "Đổi thứ tự: kéo bằng chuột, bấm ↑ ↓, hoặc Alt + phím mũi tên khi đang ở trong dòng.",
        en: "To reorder: drag, press ↑ ↓, or use Alt with an arrow key within a row."
    }
    MOVE_UP { vi: "Đưa lên: {name}", en: "Move up: {name}" }
    MOVE_DOWN { vi: "Đưa xuống: {name}", en: "Move down: {name}" }
    EDIT { vi: "Sửa", en: "Edit" }
    REMOVE { vi: "Bỏ", en: "Remove" }
    OF_NAME { vi: ": {name}", en: ": {name}" }
    WRONG_ROWS { vi: "Dòng chưa hiểu: {count}", en: "Rows not understood: {count}" }
    WRONG_HELP {
        vi: "Những dòng này chưa ở trong danh sách. Sửa hoặc bỏ từng dòng.",
        en: "These rows are not on the list yet. Mend or remove each of them."
    }
    ROW { vi: "Dòng {row}", en: "Row {row}" }
    DONE_READ { vi: "Đã thêm {added} tập thể, cá nhân; danh sách có {all}.", en: "Nominees added: {added}; on the list: {all}." }
    DONE_WRONG { vi: "{count} dòng chưa hiểu, xem ngay bên dưới.", en: "Rows not understood: {count}, see below." }
    DONE_REPEATED {
        vi: "Có tên xuất hiện nhiều lần, xin kiểm tra: {names}.",
        en: "Some names stand on the list more than once, please check: {names}."
    }
    DONE_SECTIONS {
        vi: "Tập thể, cá nhân được hiểu theo dòng đề mục (dòng {rows}).",
        en: "Collectives and individuals were told apart by the section titles (rows {rows})."
    }
    DONE_ABOVE { vi: "Không đọc phần trên dòng tiêu đề (dòng {rows}).", en: "What stands above the headings was not read (rows {rows})." }
    DONE_LETTERS { vi: "Bảng dùng {letters}; đã chuyển sang Unicode.", en: "The table is in {letters}; it was converted to Unicode." }
    LETTERS_TCVN3 { vi: "phông chữ TCVN3 (.Vn…)", en: "TCVN3 fonts (.Vn…)" }
    LETTERS_VNI { vi: "phông chữ VNI", en: "VNI fonts" }
    LETTERS_TWICE { vi: "chữ UTF-8 bị mã hóa hai lần", en: "UTF-8 that was encoded twice" }
    DONE_UNREAD { vi: "Các cột không dùng đến: {columns}.", en: "Columns that are not used: {columns}." }
    DONE_REORDERED { vi: "Đã xếp lại theo cột Ưu tiên.", en: "Put in the order of the priorities." }
    DONE_ADDED { vi: "Đã thêm {name}.", en: "Added: {name}." }
    DONE_MOVED { vi: "{name}: nay ở vị trí {place} trên {all}.", en: "{name}: now {place} of {all}." }
    DONE_REMOVED { vi: "Đã bỏ {name}.", en: "Removed: {name}." }
    DONE_CLEARED { vi: "Đã xóa hết danh sách.", en: "The list was cleared." }
    DONE_UNDONE { vi: "Đã hoàn tác.", en: "Undone." }

    // Step 3.
    STEP_RESULT { vi: "Kết quả", en: "Result" }
    EXPORT { vi: "Tải tệp CSV", en: "Download CSV" }
    FILE_NAME { vi: "danh-sach-de-nghi.csv", en: "nominees.csv" }
    PRINT { vi: "In danh sách", en: "Print the list" }
    INELIGIBLE { vi: "Chưa đủ tiêu chuẩn: {count}", en: "Not meeting the standards: {count}" }
    INELIGIBLE_HELP { vi: "Không tính vào chỉ tiêu dưới đây.", en: "They are not counted below." }
    JUDGED { vi: "Có số liệu: {judged} trên {all} tập thể, cá nhân.", en: "With figures: {judged} of {all}." }
    OTHER_VERDICTS { vi: "Kết luận về những tập thể, cá nhân khác có số liệu ({count})", en: "Verdicts on the others with figures ({count})" }
    FIGURES_REFUSED { vi: "Chưa xét được số liệu", en: "The figures could not be judged" }
    WITHOUT_BODY {
        vi: "Chỉ tiêu tính riêng cho từng nơi đề nghị, mà {count} tập thể, cá nhân chưa ghi nơi đề nghị nên chưa được tính.",
        en: "Each nominating body has a quota of its own, and these nominees name none, so they are not counted yet: {count}."
    }
    WITHOUT_BODY_SHORT { vi: "chưa ghi nơi đề nghị", en: "no nominating body is named" }
    FILL_BODY { vi: "Nơi đề nghị của tất cả những dòng còn trống", en: "Nominating body of all rows that have none" }
    FILL { vi: "Điền", en: "Fill in" }
    LIMITS { vi: "Các mức chỉ tiêu", en: "The quotas" }
    LIMIT_OF { vi: "{label} ({body})", en: "{label} ({body})" }
    LIMITS_KEPT { vi: "Các mức chỉ tiêu khác của từng nơi, đều đúng ({count})", en: "Other quotas of single bodies, all kept ({count})" }
    AT_MOST { vi: "nhiều nhất {value}", en: "at most {value}" }
    AT_LEAST { vi: "ít nhất {value}", en: "at least {value}" }
    NO_LIMIT { vi: "không giới hạn", en: "no limit" }
    NOT_STATED { vi: "không nêu số", en: "no number stated" }
    SHORTLIST { vi: "Trong chỉ tiêu: {count}", en: "Within the quota: {count}" }
    LEFT_OUT { vi: "Hết chỉ tiêu: {count}", en: "Beyond the quota: {count}" }
    NOT_CONSIDERED_COUNT { vi: "Không được xét: {count}", en: "Not considered: {count}" }
    NO_ROUND { vi: "không có đợt xét này", en: "there is no such round" }
    OUT_OF_SCOPE { vi: "không thuộc đối tượng của văn bản", en: "outside the scope of the document" }
    SUBORDINATES { vi: "Nơi đề nghị có đơn vị trực thuộc không?", en: "Do the nominating bodies have subordinate units?" }
    NOT_KNOWN { vi: "Chưa rõ", en: "Not known" }
    WARNINGS { vi: "Lưu ý", en: "Notes" }

    // What became of a nominee: its quota, and apart from that its standards.
    QUOTA_LEFT { vi: "Còn chỉ tiêu", en: "Within the quota" }
    QUOTA_UNLIMITED { vi: "Không giới hạn chỉ tiêu", en: "No limit" }
    QUOTA_NOT_STATED { vi: "Văn bản không nêu chỉ tiêu", en: "No number stated" }
    QUOTA_FULL { vi: "Hết chỉ tiêu", en: "Beyond the quota" }
    NOT_CONSIDERED { vi: "Không được xét", en: "Not considered" }
    UNCOUNTED { vi: "Chưa tính chỉ tiêu", en: "Not counted yet" }
    SET_ASIDE { vi: "Không tính chỉ tiêu", en: "Not counted" }
    FULL_AT { vi: "{label}: đã đủ {value}/{value}", en: "{label}: full, {value} of {value}" }
    KEPT_FOR { vi: "trong đó có suất dành cho: {label}", en: "with places kept for: {label}" }
    ELIGIBLE { vi: "Đủ tiêu chuẩn", en: "Standards met" }
    NOT_ELIGIBLE { vi: "Chưa đủ tiêu chuẩn", en: "Standards not met" }
    INCOMPLETE { vi: "Thiếu số liệu", en: "Figures missing" }
    NEEDS_RULING { vi: "Cần xin ý kiến", en: "For a ruling" }
    NOT_ASSESSABLE { vi: "Không xét được", en: "Not assessable" }
    UNDECLARED { vi: "Chưa khai số liệu", en: "No figures" }
    PROBLEM { vi: "Chưa tính được chỉ tiêu", en: "The numbers could not be counted" }

    // The printed sheet.
    SHEET_TITLE { vi: "Danh sách đề nghị khen thưởng", en: "List of nominees" }
    SHEET_LIMIT { vi: "Chỉ tiêu", en: "Quota" }
    SHEET_STATED { vi: "Mức", en: "Number" }
    SHEET_USED { vi: "Đề nghị", en: "Put forward" }
    SHEET_SAID { vi: "Kết quả", en: "Result" }
    SHEET_WRONG { vi: "Còn {count} dòng chưa hiểu, không có trong bản in này.", en: "Rows not understood and not on this sheet: {count}." }
}
