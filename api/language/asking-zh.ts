/** What is said of questions, requests, settings and arguments. `{0}` and so on stand for what varies. */
export const ASKING: Readonly<Record<string, string>> = {
  // Questions.
  '{0} measures would have to be looked at and {1} can be; narrow them by place, year or document.':
    '需要查看 {0} 条举措，最多可查看 {1} 条；请按地区、年份或文件缩小范围。',
  '{0} and {1} are joined through too many nodes to list the ways: choose ends nearer to each other or a smaller length.':
    '{0} 与 {1} 之间的节点过多，无法列出路径：请选择更近的两端，或缩短长度。',
  'The draft has {0} characters and {1} are allowed; have it reviewed part by part.':
    '草稿有 {0} 字，上限为 {1} 字；请分部分审阅。',
  'There is no text to find precedents for; give a clause in `text`.':
    '没有可供查找先例的文字；请在 `text` 中给出一条。',
  'The text has {0} characters and {1} are allowed; give one measure, or have the whole draft reviewed.':
    '文字有 {0} 字，上限为 {1} 字；请给出一条举措，或审阅整份草稿。',
  'There is no measure {0}; look for it with a search.': '没有举措 {0}；请用检索查找。',
  '"{0}" is not a cursor of this search; leave "after" out to start anew.':
    '"{0}" 不是这次检索的游标；请去掉 "after" 重新开始。',
  'This cursor belongs to no page of this list: ask for the first page again.':
    '该游标不属于这份列表：请从第一页重新开始。',
  'No document with the id {0} is stored.': '没有编号为 {0} 的文件。',
  'There is no document {0}.': '没有文件 {0}。',
  '{0} is not stored any more; load the page again.': '{0} 已不在库中；请重新加载页面。',
  '{0} {1} is not stored any more; load the page again.': '{0} {1} 已不在库中；请重新加载页面。',
  'The source of document {0} is gone; load the page again.': '文件 {0} 的来源已不在；请重新加载页面。',
  'Name the metric in `metric` by two characters or more, as 满意率.':
    '请在 `metric` 中用两个字以上写出指标，如 满意率。',
  'Give either a `text` or a `measureId` to find precedents for.': '请给出 `text` 或 `measureId` 之一来查找先例。',
  'Give either a text or --measure ID to find precedents for.': '请给出文字或 --measure 编号之一来查找先例。',
  'The draft has no name; give one in `name`.': '草稿没有名称；请在 `name` 中给出。',
  'Give the draft either in `text` or in `file`.': '请在 `text` 或 `file` 之一中给出草稿。',
  'The plan has no name; give one in `name`.': '文件没有名称；请在 `name` 中给出。',
  'The plan has no text; give it in `text`.': '文件没有文字；请在 `text` 中给出。',
  'The question has {0} characters and {1} are allowed; search for a clause of it.':
    '问题有 {0} 字，上限为 {1} 字；请检索其中一句。',
  '"{0}" is no date; give `today` as 2026-01-31 or leave it out.':
    '"{0}" 不是日期；请把 `today` 写成 2026-01-31 的形式，或不写。',
  '{0} ids were given and {1} are allowed at once; ask in several requests.':
    '给出了 {0} 个编号，一次最多 {1} 个；请分几次提出。',
  '`{0}` is {1}; give a number from 1 to {2}.': '`{0}` 为 {1}；请给出 1 至 {2} 的数。',
  'A page of {0} rows cannot be; ask for 1 to {1}.': '一页不能有 {0} 行；请给出 1 至 {1}。',
  'A page may have {0} rows and {1} were asked for; page through the rest with `after`.':
    '一页最多 {0} 行，要求了 {1} 行；其余请用 `after` 翻页。',
  'The query is {0} levels deep and {1} are allowed; ask for less at once.':
    '查询有 {0} 层，上限为 {1} 层；请缩小范围。',
  'The query may answer with {0} fields and {1} are allowed; ask for fewer fields or smaller pages.':
    '查询可能返回 {0} 个字段，上限为 {1} 个；请减少字段或缩小页面。',
  'The query has more than {0} tokens; ask in several requests.': '查询超过 {0} 个词元；请分几次提出。',
  'The query has more than {0} aliases; ask in several requests.': '查询超过 {0} 个别名；请分几次提出。',
  'The query nests more than {0} brackets; ask in several requests.': '查询嵌套超过 {0} 层括号；请分几次提出。',
  'A list in the request has more than {0} items; ask in several requests.': '请求中的列表超过 {0} 项；请分几次提出。',
  'The answer took longer than {0} seconds; ask for less at once.': '回答用时超过 {0} 秒；请缩小范围。',
  'More than {0} {1} came within a minute; wait a little and try again.': '一分钟内超过 {0} 个{1}；请稍后再试。',
  writes: '写入请求',
  'texts to embed': '待嵌入文本',
  'q is one question of at most {0} characters.': 'q 是一个问题，最多 {0} 字。',
  '{0} is a place in the text, a whole number.': '{0} 是文中的位置，应为整数。',
  'There is nothing at {0}.': '{0} 处没有内容。',
  'The export cannot be filtered by `{0}`: {1}. It takes {2}.': '导出不能按 `{0}` 筛选：{1}。可用的有 {2}。',
  'There are more {0} than a sheet has rows ({1}): take --format parquet or csv.':
    '{0} 的行数超过工作表上限（{1}）：请用 --format parquet 或 csv。',

  // Requests to the server.
  'Something went wrong in the server; its log has the details.': '服务器出了故障，详情见其日志。',
  'The request cannot be read: {0}.': '请求无法读取：{0}。',
  'What was sent is too large: {0} may come at once.': '发送的内容过大：一次最多 {0}。',
  'The server is stopping.': '服务器正在停止。',
  'The server is stopping: try again in a moment.': '服务器正在停止：请稍后再试。',
  'The explorer is not built; run `npm start`, which builds it.': '浏览页面尚未构建；请运行 `npm start`，它会构建。',
  'GraphQL takes JSON here; send the query with `Content-Type: application/json`.':
    'GraphQL 在此接受 JSON；请以 `Content-Type: application/json` 发送查询。',
  'MCP takes POST here.': 'MCP 在此只接受 POST。',
  '`?versions=` is one of {0}.': '`?versions=` 只能是 {0} 之一。',
  'The upload is empty; send a file as the body or a form with files.':
    '上传内容为空；请以正文发送文件，或发送带文件的表单。',
  'The upload has no name; give the file name in `?name=`.': '上传没有名称；请在 `?name=` 中给出文件名。',
  'The form holds no file; choose at least one.': '表单中没有文件；请至少选择一个。',
  'The form cannot be read; send the files again.': '表单无法读取；请重新发送文件。',
  'Send {"ids": […], "about": "…"} as JSON: the ids of 1 to {0} nodes, and what they show in words.':
    '请以 JSON 发送 {"ids": […], "about": "…"}：1 至 {0} 个节点的 id，以及说明其内容的文字。',
  'A view is kept by its address: send {"address": "/explore?…"}, at most {0} characters without spaces.':
    '视图以网址保存：请发送 {"address": "/explore?…"}，最多 {0} 个字符，不含空格。',
  'No view is kept as {0}; check the link.': '没有保存为 {0} 的视图；请核对链接。',
  '{0} is full; have whoever runs the server remove old views from it.': '{0} 已满；请让服务器管理者清除旧视图。',
  'The token of {0} does not reach: this needs a token of a {1}.': '{0} 的令牌权限不够：需要 {1} 的令牌。',
  'This needs the token of a {0}: send it as `Authorization: Bearer TOKEN`.':
    '需要 {0} 的令牌：请以 `Authorization: Bearer TOKEN` 发送。',
  'This server does not answer under that name: use the address that it printed, or name it in ZHENGMAI_HOSTS.':
    '服务器不以该名称应答：请使用它启动时显示的网址，或写入 ZHENGMAI_HOSTS。',
  'Another site may neither read nor write here; send the request from the explorer itself.':
    '其他网站不得在此读写；请从浏览页面本身发送请求。',
  'The file of tokens is damaged: put it right or remove it, and give out tokens with `token add`.':
    '令牌文件已损坏：请修正或删除，再用 `token add` 发放令牌。',
  'The token has no name: say whom it is for.': '令牌没有名称：请说明给谁使用。',
  '{0} has a token already: take it back with `token remove` first.': '{0} 已有令牌：请先用 `token remove` 收回。',
  '{0} has no token: `token list` says who does.': '{0} 没有令牌：`token list` 列出持有者。',
  '"input" must be a text or a list of texts; numbers of tokens are not taken.':
    '"input" 必须是文本或文本列表；不接受词元编号。',
  'A text of "input" is empty.': '"input" 中有空文本。',
  'A text of "input" has more than {0} characters: send pieces of it.': '"input" 中有文本超过 {0} 字：请分段发送。',
  '"input" has no text.': '"input" 中没有文本。',
  '"input" has more than {0} texts: send several requests.': '"input" 超过 {0} 条文本：请分几次发送。',
  '"input" must be a text or a list of texts.': '"input" 必须是文本或文本列表。',
  '"model" must be a name.': '"model" 必须是名称。',
  '"encoding_format" must be float or base64.': '"encoding_format" 必须是 float 或 base64。',
  '"input_type" must be query or passage.': '"input_type" 必须是 query 或 passage。',
  '"dimensions" must be a number.': '"dimensions" 必须是数。',
  'Send a JSON object with "input", a text or a list of texts.':
    '请发送含 "input" 的 JSON 对象，其值为文本或文本列表。',
  'Embeddings take JSON: send it with `Content-Type: application/json`.':
    '嵌入接口接受 JSON：请以 `Content-Type: application/json` 发送。',
  'This server has no embedding model: its log says why.': '本服务器没有嵌入模型，原因见日志。',
  'The model {0} is not here: this server embeds with {1}.': '没有模型 {0}：本服务器使用 {1}。',
  'Vectors have {0} dimensions here: ask without "dimensions".': '此处的向量为 {0} 维：请去掉 "dimensions"。',

  // Settings and arguments.
  'It must be a whole number from {0} to {1}.': '应为 {0} 至 {1} 的整数。',
  'Something went wrong in Zhengmai itself ({0}); run it again with --verbose to see where.':
    '政脉自身出了故障（{0}）；加 --verbose 再运行一次可看出处。',
  '{0} {1} of Zhengmai: remove what is mistyped; settings are {2}.': '{0} {1}：请删去写错的；可用的设置有 {2}。',
  'is no setting': '不是政脉的设置',
  'are no settings': '不是政脉的设置',
  'ZHENGMAI_MODEL is {0}, and must be one of {1}.': 'ZHENGMAI_MODEL 为 {0}，应为 {1} 之一。',
  '{0} is {1}, and must be an address that begins with http:// or https://.':
    '{0} 为 {1}，应为以 http:// 或 https:// 开头的地址。',
  '{0} is {1}, and must be a whole number from {2} to {3}.': '{0} 为 {1}，应为 {2} 至 {3} 的整数。',
  '{0} is {1}, and must be one of {2}.': '{0} 为 {1}，应为 {2} 之一。',
  'Port {0} is taken; stop the program that uses it, or choose another with --port.':
    '端口 {0} 已被占用；请停止占用它的程序，或用 --port 另选。',
  'Port {0} needs more rights than this user has; choose one above 1023 with --port.':
    '当前用户无权使用端口 {0}；请用 --port 选择 1023 以上的端口。',
  'Port {0} on {1} cannot be used ({2}); choose another with --port or --host.':
    '{1} 上的端口 {0} 无法使用（{2}）；请用 --port 或 --host 另选。',
  'This machine has no address {0}; leave it out to serve on {1}.': '本机没有地址 {0}；不写则在 {1} 上服务。',
  'Cannot serve on {0}:{1}: {2}.': '无法在 {0}:{1} 上服务：{2}。',
  '{0} has no known ending: name a file that ends in .xlsx, .docx or .csv.':
    '{0} 的扩展名不识别：请以 .xlsx、.docx 或 .csv 结尾。',
  'No measure was found in {0}: `extract` shows what was.': '{0} 中没有找到举措：`extract` 可看读到了什么。',
  'There is no document {0} in the store: `search --json` prints ids.':
    '库中没有文件 {0}：`search --json` 会列出编号。',
  'There is no folder {0}: name one that plans are put into.': '没有文件夹 {0}：请指定放入文件的文件夹。',
  '{0} is neither the id of a stored document nor a file that one was read from: `search --json` prints ids.':
    '{0} 既不是库中文件的编号，也不是读入过的文件：`search --json` 会列出编号。',
  'Tables are written as CSV: leave out --format, or leave out {0} for all.':
    '表格以 CSV 写出：请去掉 --format，或去掉 {0} 导出全部。',
  '--filter is for tables: name one of {0}.': '--filter 只用于表格：请指定 {0} 之一。',
  'The graph as {0} is a file a table: name a new folder with --out.':
    '{0} 格式的图谱每表一个文件：请用 --out 指定新文件夹。',
};

/** What commander, which reads the arguments, says of them. */
export const ARGUMENTS: Readonly<Record<string, string>> = {
  "error: unknown command '{0}'": '错误：没有命令 {0}',
  "error: unknown option '{0}'": '错误：没有选项 {0}',
  "error: missing required argument '{0}'": '错误：缺少参数 {0}',
  "error: option '{0}' argument missing": '错误：选项 {0} 缺少值',
  "error: required option '{0}' not specified": '错误：缺少选项 {0}',
  "error: option '{0}' argument '{1}' is invalid. {2}": '错误：选项 {0} 的值 {1} 无效。{2}',
  "error: command-argument value '{0}' is invalid for argument '{1}'. {2}": '错误：参数 {1} 的值 {0} 无效。{2}',
  "error: option '{0}' cannot be used with option '{1}'": '错误：选项 {0} 与选项 {1} 不能同时使用',
  'error: too many arguments. Expected {0} argument{1} but got {2}.': '错误：参数过多，应为 {0} 个，给出了 {2} 个。',
  "error: too many arguments for '{0}'. Expected {1} argument{2} but got {3}.":
    '错误：{0} 的参数过多，应为 {1} 个，给出了 {3} 个。',
  'Allowed choices are {0}.': '可选的有 {0}。',
  '(Did you mean {0}?)': '（是否指 {0}？）',
  '(Did you mean one of {0}?)': '（是否指其中之一：{0}？）',
};
