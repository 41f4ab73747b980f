/** 帮助的中文，按英文原文查找（如 gettext 的 msgid）：命令、参数和选项在各自的文件里只写英文一次。以 `print` 开头的是各命令的 --json。 */
export const HELP_ZH: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',

  'Knowledge graph and semantic search over Chinese government plans (政脉).': '政脉：政府方案的知识图谱与语义检索。',
  'output the version number': '打印版本号',
  'display help for command': '显示帮助',
  'show where a failure comes from': '显示失败发生在何处',
  'language of what is printed (else the locale)': '打印所用的语言（默认随系统区域设置）',
  'path of the store, or neo4j:// address (else ZHENGMAI_STORE, else data/zhengmai.db)':
    '存储的路径或 neo4j:// 地址（默认 ZHENGMAI_STORE，再默认 data/zhengmai.db）',

  'Read plans (text, web pages, Word, PDF, OFD, workbooks, archives) into the store: files, folders with all that is in them, or addresses of pages with the files that they link to.':
    '把方案（文本、网页、Word、PDF、OFD、表格、压缩包）读入存储：文件、文件夹及其全部内容，或网页地址及其链接的文件。',
  'files, folders and addresses (https://…)': '文件、文件夹和地址（https://…）',
  'read the pages that an address lists, instead of the list': '读取该地址所列的各页，而不是列表本身',
  'store unchanged files as well, as after a change of rules or of decisions about units':
    '未变的文件也重新存入，如规则或单位决定改变之后',
  'say what was understood of each plan, and what was not, and why': '说明每份方案读懂了什么、没读懂什么以及原因',
  'fail a file of which something could not be read, or in which no measure is found':
    '有内容未能读取或没有找到举措的文件算失败',
  'what becomes of a plan that is another version of a stored one': '遇到已存方案的另一版本时如何处理',

  'Take in the plans of a folder, and whatever is put or changed there afterwards, until it is stopped. What is removed from the folder stays in the store.':
    '读入文件夹中的方案以及此后放入或改动的文件，直到停止。从文件夹移走的仍留在存储中。',
  'folder to look at, with all folders in it': '要留意的文件夹，含其中所有文件夹',

  'Show the measures, units, targets, brands and laws found in a plan; nothing is stored.':
    '显示方案中的举措、单位、指标、品牌和法规；不存储。',
  'a plan, an archive of plans, or the address of a page': '方案、装有方案的压缩包或网页地址',
  'exit with 1 when something could not be read, or no measure is found': '有内容未能读取或没有找到举措时以 1 退出',

  'Find measures by words and by meaning, each with the passage that fits and why.':
    '按字词和语义查找举措，附相符的段落和理由。',
  'what to look for': '要查找的内容',
  'hits to print': '打印几条结果',
  'leave out what may merely be related': '不列仅可能相关的',

  'Find who worded a clause before: families of near-identical wording, oldest first, with the words that differ.':
    '查找谁先这样写过：措辞基本相同的归为一组，最早的在前，标出不同的字词。',
  'the wording to look for': '要查找的措辞',
  'a stored measure instead of a text': '以已存的举措代替文字',
  'families to print': '打印几组',
  'leave out what may be related': '不列可能相关的',

  'Review a draft measure by measure: what is missing or vague, numbers and laws to check, precedents. Nothing is stored.':
    '逐条审阅草稿：缺什么、哪里含糊、要核对的数字和法规、先例。不存储。',
  'a draft': '草稿',
  'leave out precedents that may merely be related': '不列仅可能相关的先例',

  'Show what a plan said before it was ingested anew: measures, units and targets that appeared, changed or vanished.':
    '显示方案重新读入之前的内容：新增、改动和删去的举措、单位和指标。',
  'id of a stored document, or the file it was read from': '已存文档的标识，或其来源文件',
  'revisions of each document, newest first': '每份文档的修订数，最新的在前',

  'Serve the explorer, the GraphQL API and the probes /healthz and /readyz.':
    '提供浏览页面、GraphQL 接口以及 /healthz 和 /readyz 探针。',
  'port; 0 takes a free one (else ZHENGMAI_PORT)': '端口；0 表示任取空闲端口（默认 ZHENGMAI_PORT）',
  'address to listen on; only this machine reaches the default': '监听的地址；默认只有本机可以访问',
  'ingest these plans first when the store is empty': '存储为空时先读入这些方案',

  'Review which names of units may be one unit, and decide; decisions are kept in a file (docs/units.md).':
    '查看哪些单位名称可能是同一单位并作决定；决定存于文件（docs/units.md）。',
  'List pairs of names that nobody has decided about, with their lines.': '列出尚无人决定的成对名称及其所在行。',
  'Take the first name for the second from now on.': '今后把前一名称当作后一名称。',
  'Keep the two names apart from now on.': '今后把两个名称分开。',
  'the name as written, with its place or without': '文中所写的名称，带地区或不带',
  'the unit that it is or is not': '是或不是的那个单位',
  'why, for those who read the file': '理由，供看文件的人参考',

  'Correct facts of stored plans, and see, take back or export what was corrected (docs/corrections.md).':
    '更正已存方案中的事实，查看、撤回或导出更正（docs/corrections.md）。',
  'List all corrections, oldest first.': '列出全部更正，最早的在前。',
  'Say what is wrong in a stored fact; its plan is read again at once.': '指出已存事实的错误；其方案随即重新读取。',
  'what is wrong': '错在哪里',
  'id of the duty, target, measure, document or unit that it is about, as the explorer has it':
    '所涉职责、指标、举措、文档或单位的标识，与浏览页面相同',
  'the right, missing or same unit': '正确的、遗漏的或相同的单位',
  'the right role': '正确的角色',
  'words of the missing measure, as the plan has them': '遗漏举措的原文',
  'why, for those who read it': '理由，供后来的人参考',
  'who says so; the user of this machine unless given': '谁提出；默认为本机用户',
  'Take a correction back; its plan is read again at once.': '撤回一条更正；其方案随即重新读取。',
  'as `corrections list` shows it': '见 `corrections list`',
  'Write the corrected plans as annotated examples, NAME.txt and NAME.json each.':
    '把更正过的方案写成标注样例，各为 NAME.txt 和 NAME.json。',
  'where to; made if need be': '写到哪里；没有则新建',

  'Give out and take back the tokens with which people and programs reach the server.':
    '发放和收回访问服务器所用的令牌。',
  'Give out a token. It is shown once and kept nowhere; the server knows it at once.':
    '发放令牌。只显示一次，不另保存；服务器立即承认。',
  'whom the token is for': '令牌给谁',
  'reader reads; curator adds and removes plans too; admin sees the metrics too':
    'reader 可读；curator 还可增删方案；admin 还可看运行指标',
  'Say who has a token, and since when.': '列出谁持有令牌、自何时起。',
  'Take a token back.': '收回令牌。',

  'Answer a language model through the Model Context Protocol on stdin and stdout: search, precedents, who owns what, targets, original text. Reads only.':
    '通过 Model Context Protocol 在标准输入输出上回答语言模型：检索、先例、责任单位、指标、原文。只读。',
  'address of the server whose pages the permalinks name (else this machine’s)':
    '固定链接所指服务器的地址（默认为本机）',

  'Write the task ledger (任务分解表) of a plan: number, task, lead, responsible and supporting units, deadline, targets, wording and place. Nothing is stored.':
    '写出一份方案的任务分解表：序号、任务、牵头单位、责任单位、配合单位、完成时限、目标、原文及出处。不存储。',
  'a plan, an archive of plans, the address of a page, or the id of a stored document':
    '方案、方案压缩包、网页地址，或已存文件的编号',
  'a new file that ends in .xlsx, .docx or .csv, else CSV to stdout':
    '以 .xlsx、.docx 或 .csv 结尾的新文件，默认向标准输出写 CSV',

  'Write a table as CSV, each row with the words it rests on, or, without a table, the whole graph in any format, each relation with document, sentence and offsets.':
    '把一张表写成 CSV，每行附所据原文；不指明表则以任一格式写出整个图谱，每条关系附文档、句子和位置。',
  'which table; the whole graph without': '哪张表；不写则为整个图谱',
  'of the whole graph': '整个图谱的格式',
  'of a table, as in the address of the same export: years=2023,2024&regionIds=330110':
    '表的筛选，写法同导出地址：years=2023,2024&regionIds=330110',
  'of jsonld: address of the server whose pages its names are': '用于 jsonld：名称所指服务器的地址',
  'a new file to write to (csv and parquet of the whole graph: a new folder), else stdout':
    '写到的新文件（整个图谱的 csv 和 parquet 为新文件夹），默认为标准输出',

  'Take in a file that `export --format jsonl` wrote, without embedding again. Run it again after a break.':
    '导入 `export --format jsonl` 写出的文件，不重新计算向量。中断后再运行即可。',
  'file of `export --format jsonl`': '`export --format jsonl` 写出的文件',

  'Copy a store into another, a file or a Neo4j server, without embedding again. Run it again after a break: it goes on.':
    '把一个存储复制到另一个（文件或 Neo4j 服务器），不重新计算向量。中断后再运行即可继续。',
  'path or neo4j:// address of the store to read': '要读的存储的路径或 neo4j:// 地址',
  'path or neo4j:// address of the store to write': '要写的存储的路径或 neo4j:// 地址',

  'Write the store as it is now into a new file; a server that runs meanwhile goes on.':
    '把存储的现状写入新文件；运行中的服务器不受影响。',
  'a file that is not there yet': '尚不存在的文件',
  'Put a backup in the place of the store, after reading it through; no server may have the store open.':
    '通读备份后以它取代存储；此时不得有服务器打开该存储。',
  'what `backup` has written': '`backup` 写出的文件',
  'put it in the place of a store that is there, which is kept under another name': '取代已有的存储，原存储改名保留',

  'Count what the store holds, by kind; equal content gives an equal digest in every store.':
    '按类别统计存储的内容；内容相同则摘要相同，与存储方式无关。',
  'Measure, with judged questions to the sample plans, how near is near for the embedding model, and keep it; takes minutes.':
    '用样例方案的已判问题测出该向量模型多近算近并存下；需几分钟。',
  'Check Node, store, model and port, and say what to do.': '检查运行环境、存储、模型和端口，并说明怎么办。',
  'read the whole store: pages, documents as they were saved, and all that is made from them':
    '通读存储：各页、所存文档以及由其生成的一切',
  'the same, and make anew what can be made from the documents': '同上，并重建可由文档重建的部分',

  'print an outcome a file for programs, and nothing else, to stdout':
    '向标准输出打印每个文件的结果，供程序使用，别无其他',
  'print an outcome a line for programs, and nothing else, to stdout':
    '向标准输出打印每行一个结果，供程序使用，别无其他',
  'print one object with every fact and its place in the text for programs, and nothing else, to stdout':
    '向标准输出打印一个对象，含每项事实及其位置，供程序使用，别无其他',
  'print what was understood and the hits for programs, and nothing else, to stdout':
    '向标准输出打印所理解的内容和结果，供程序使用，别无其他',
  'print the families with their comparisons and citations for programs, and nothing else, to stdout':
    '向标准输出打印各组先例及其比对和引文，供程序使用，别无其他',
  'print every measure with its facts, findings and precedents for programs, and nothing else, to stdout':
    '向标准输出打印每条举措及其事实、提示和先例，供程序使用，别无其他',
  'print the revisions with all evidence for programs, and nothing else, to stdout':
    '向标准输出打印各次修订及全部依据，供程序使用，别无其他',
  'print the address for programs, and nothing else, to stdout': '向标准输出打印地址，供程序使用，别无其他',
  'print the proposals for programs, and nothing else, to stdout': '向标准输出打印各项提议，供程序使用，别无其他',
  'print all corrections for programs, and nothing else, to stdout': '向标准输出打印全部更正，供程序使用，别无其他',
  'print the outcome for programs, and nothing else, to stdout': '向标准输出打印结果，供程序使用，别无其他',
  'print where the backup is and its size for programs, and nothing else, to stdout':
    '向标准输出打印备份的位置和大小，供程序使用，别无其他',
  'print where the store is, and where the one before is kept for programs, and nothing else, to stdout':
    '向标准输出打印存储及原存储的位置，供程序使用，别无其他',
  'print counts and digest for programs, and nothing else, to stdout': '向标准输出打印数量和摘要，供程序使用，别无其他',
  'print the floor and how well it parts for programs, and nothing else, to stdout':
    '向标准输出打印界线及其区分程度，供程序使用，别无其他',
  'print the findings for programs, and nothing else, to stdout': '向标准输出打印各项检查结果，供程序使用，别无其他',
};
