/** What is said of stores, models and decisions of readers. `{0}` and so on stand for what varies. */
export const STORE: Readonly<Record<string, string>> = {
  // The embedded store.
  'There is no store at {0}: name another with --store, or make it with `ingest`.':
    '{0} 处没有存储：请用 --store 指定另一个，或用 `ingest` 建立。',
  'The store {0} is no address that can be opened: give a path, or an address that begins with neo4j:// or bolt://.':
    '存储 {0} 不是可以打开的地址：请给出路径，或以 neo4j:// 或 bolt:// 开头的地址。',
  'The store {0} is not open: open it first.': '存储 {0} 尚未打开：请先打开。',
  'The store is not open: open it first.': '存储尚未打开：请先打开。',
  'The store {0} cannot be opened or made: choose a path in a folder that you may write to.':
    '存储 {0} 无法打开或建立：请选择有写权限的文件夹。',
  'The store {0} is damaged: put a backup back with `restore`, or remove it and ingest the plans again.':
    '存储 {0} 已损坏：请用 `restore` 恢复备份，或删除后重新导入。',
  'The store {0} is empty (0 bytes), which no store ever is: put a backup back with `restore`, or remove the file and ingest the plans again.':
    '存储 {0} 是空的（0 字节），存储不会如此：请用 `restore` 恢复备份，或删除该文件后重新导入。',
  'The store {0} was removed, but {1}-wal is still beside it: put the store back (with `restore` from a backup), or remove that file too.':
    '存储 {0} 已被删除，但旁边还有 {1}-wal：请放回存储（用 `restore` 从备份恢复），或一并删除该文件。',
  'The store {0} was removed while it was in use: stop the programs that use it, put the file back (with `restore` from a backup), and start again.':
    '存储 {0} 在使用中被删除：请停止使用它的程序，放回文件（用 `restore` 从备份恢复），再重新启动。',
  'The store {0} was replaced by another file while it was in use: stop the programs that use it and start again.':
    '存储 {0} 在使用中被另一文件替换：请停止使用它的程序，再重新启动。',
  'The file {0} is not a store of Zhengmai: choose another path, or move the file away.':
    '文件 {0} 不是政脉的存储：请换一个路径，或移走该文件。',
  'The store {0} was made by a newer version of Zhengmai (format {1}, this one knows {2}): update Zhengmai, or choose another store.':
    '存储 {0} 由更新版本的政脉建立（格式 {1}，本版本只识 {2}）：请升级政脉，或换一个存储。',
  'The store {0} holds vectors of the model {1} ({2} dimensions), not of {3} ({4}): use that model, or make a new store and ingest again.':
    '存储 {0} 中的向量属于模型 {1}（{2} 维），不是 {3}（{4} 维）：请使用该模型，或另建存储重新导入。',
  'The store {0} was opened without an embedding model, so it takes no vectors: name the model when opening it.':
    '存储 {0} 打开时没有嵌入模型，不能存入向量：请在打开时指定模型。',
  'A vector has {0} dimensions where the store {1} has {2}: use the model it was made with.':
    '向量有 {0} 维，而存储 {1} 为 {2} 维：请使用建立存储时的模型。',
  'The thread that holds the store {0} open has ended: open the store again.':
    '打开存储 {0} 的线程已结束：请重新打开。',
  'The store does not answer.': '存储没有响应。',
  'The store does not answer as it should; the log of the server says why.': '存储没有正常响应，原因见服务器日志。',
  'SQLite is not installed for this machine and Node.js {0}: run `npm {1}` in the folder of Zhengmai, which takes a prebuilt one from the network or needs a C++ compiler, make and Python (Debian: `apt-get install build-essential python3`), or keep the graph on a Neo4j server with `--store neo4j://HOST`.':
    '本机与 Node.js {0} 没有可用的 SQLite：请在政脉的文件夹中运行 `npm {1}`（从网络取预编译版，或需要 C++ 编译器、make 和 Python；Debian：`apt-get install build-essential python3`），或用 `--store neo4j://HOST` 把图谱存在 Neo4j 服务器上。',

  // Backups and exchange.
  '{0} is the store itself: name a backup of it.': '{0} 就是存储本身：请指定它的备份。',
  '{0} is there already: add --replace to put the backup in its place (what is there is then kept under another name), or name another --store.':
    '{0} 已经存在：加 --replace 可用备份替换（原有的会改名保留），或用 --store 指定另一个。',
  'The backup {0} is damaged, so nothing was changed: take another backup.':
    '备份 {0} 已损坏，未作任何改动：请换一份备份。',
  'The store {0} is open in another program: stop that (as `serve`), then restore again.':
    '存储 {0} 正被另一程序打开：请先停止该程序（如 `serve`），再恢复。',
  'There is no file {0}: name one that is there.': '没有文件 {0}：请指定存在的文件。',
  '{0} is there already, and is not written over: name a new file.': '{0} 已经存在，不会覆盖：请指定新文件。',
  '{0} cannot be written ({1}): choose another place.': '{0} 无法写入（{1}）：请换一个位置。',
  '{0} cannot be written ({1}): give --out another name.': '{0} 无法写入（{1}）：请用 --out 换一个名称。',
  '{0} is of version {1} and this Zhengmai reads version {2}: import it with the newer Zhengmai.':
    '{0} 是版本 {1}，本程序读取版本 {2}：请用更新版本的政脉导入。',
  '{0} is no whole file of `zhengmai export --format jsonl` ({1}): export it again.':
    '{0} 不是 `zhengmai export --format jsonl` 的完整文件（{1}）：请重新导出。',
  '--from and --to name the same store: name two.': '--from 和 --to 是同一个存储：请指定两个。',
  'The store {0} is a database server, which has its own backups (`neo4j-admin database dump` and `load`); or bring it into a file with `copy --from {1} --to FILE`.':
    '存储 {0} 是数据库服务器，有自己的备份方式（`neo4j-admin database dump` 和 `load`）；也可用 `copy --from {1} --to FILE` 存成文件。',

  // Neo4j.
  'The store {0} needs a password: set NEO4J_PASSWORD.': '存储 {0} 需要密码：请设置 NEO4J_PASSWORD。',
  'The address of Neo4j holds a user or a password: leave them out and set NEO4J_USER and NEO4J_PASSWORD.':
    'Neo4j 的地址中写有用户名或密码：请去掉，改设 NEO4J_USER 和 NEO4J_PASSWORD。',
  'Neo4j at {0} wants a new password for the user {1} first: set one (ALTER CURRENT USER SET PASSWORD FROM … TO …), and NEO4J_PASSWORD to it.':
    '{0} 的 Neo4j 要求用户 {1} 先修改密码：请修改（ALTER CURRENT USER SET PASSWORD FROM … TO …），并相应设置 NEO4J_PASSWORD。',
  'Neo4j at {0} got too many wrong passwords for the user {1}: wait a few seconds, and check NEO4J_USER and NEO4J_PASSWORD.':
    '{0} 的 Neo4j 收到用户 {1} 的错误密码过多：请稍等几秒，并检查 NEO4J_USER 和 NEO4J_PASSWORD。',
  'Neo4j at {0} refused the user {1}: check NEO4J_USER and NEO4J_PASSWORD.':
    '{0} 的 Neo4j 拒绝了用户 {1}：请检查 NEO4J_USER 和 NEO4J_PASSWORD。',
  'Neo4j at {0} has no database {1}: create it or correct NEO4J_DATABASE.':
    '{0} 的 Neo4j 没有数据库 {1}：请建立，或更正 NEO4J_DATABASE。',
  'The database {0} of Neo4j at {1} takes commands for the server and no data: set NEO4J_DATABASE to another, such as neo4j.':
    '{1} 的 Neo4j 的数据库 {0} 只接受服务器命令，不存数据：请把 NEO4J_DATABASE 设为其他数据库，如 neo4j。',
  'Neo4j at {0} does not allow the user {1} to do that: grant it a role that reads, writes and makes indexes, such as architect.':
    '{0} 的 Neo4j 不允许用户 {1} 这样做：请授予能读写和建索引的角色，如 architect。',
  'Neo4j at {0} does not let {1} write: use a user and a database that may be written to.':
    '{0} 的 Neo4j 不允许 {1} 写入：请使用可写的用户和数据库。',
  'Neo4j at {0} gave up after the time limit: ask for less at once, or give the server more memory.':
    '{0} 的 Neo4j 超过时限后放弃：请缩小范围，或为服务器增加内存。',
  'Neo4j at {0} ran out of memory: ask for less at once, or give the server more memory.':
    '{0} 的 Neo4j 内存不足：请缩小范围，或为服务器增加内存。',
  'Neo4j does not answer at {0}: start it, or correct ZHENGMAI_STORE.':
    '{0} 的 Neo4j 没有响应：请启动它，或更正 ZHENGMAI_STORE。',
  'Neo4j at {0} is too busy with other work for this: try again in a while.': '{0} 的 Neo4j 过于繁忙：请稍后再试。',
  'This Neo4j database was written by a newer Zhengmai (format {0}, this one knows {1}): update Zhengmai, or choose another database.':
    '该 Neo4j 数据库由更新版本的政脉写入（格式 {0}，本版本只识 {1}）：请升级政脉，或换一个数据库。',
  'This Neo4j database holds vectors of the model {0} ({1} dimensions), not of {2} ({3}): use that model, or an empty database and ingest again.':
    '该 Neo4j 数据库中的向量属于模型 {0}（{1} 维），不是 {2}（{3} 维）：请使用该模型，或用空数据库重新导入。',
  '{0} is no id of a node: ids begin with their kind.': '{0} 不是节点的编号：编号以种类开头。',
  '{0} is no id of a node.': '{0} 不是节点的编号。',

  // The embedding model.
  'The embedding model in {0} cannot be loaded ({1}); remove the folder to have it provisioned anew.':
    '{0} 中的嵌入模型无法加载（{1}）；删除该文件夹即可重新获取。',
  'The model folder {0} cannot be used ({1}), so search goes by words only; correct ZHENGMAI_MODEL_DIR.':
    '模型文件夹 {0} 无法使用（{1}），检索只按词语；请更正 ZHENGMAI_MODEL_DIR。',
  'The embedding model {0} could not be had ({1}), so search goes by words only; put the model into a folder and name it in ZHENGMAI_MODEL_DIR.':
    '未能取得嵌入模型 {0}（{1}），检索只按词语；请把模型放入文件夹，并用 ZHENGMAI_MODEL_DIR 指明。',
  'The model changes its dimensions.': '模型的维数前后不一。',
  "The embedding server at {0} cannot be used: {1}; check ZHENGMAI_EMBEDDINGS_URL and the model's name.":
    '{0} 的嵌入服务器无法使用：{1}；请检查 ZHENGMAI_EMBEDDINGS_URL 和模型名称。',
  'How near is near has not been measured for the model {0}, so hits count as sure by their words only; run `zhengmai calibrate` once.':
    '模型 {0} 的相似度下限尚未测定，因此只按词语判断结果是否可靠；请运行一次 `zhengmai calibrate`。',
  'Fetching the embedding model from {0}; this happens once.': '正在从 {0} 获取嵌入模型，只需一次。',
  'ZHENGMAI_EMBEDDINGS_URL needs the name of a model: set ZHENGMAI_EMBEDDINGS_MODEL.':
    'ZHENGMAI_EMBEDDINGS_URL 需要模型名称：请设置 ZHENGMAI_EMBEDDINGS_MODEL。',
  'Stored without all its vectors, so found by words only: {0}': '存入时缺少部分向量，只能按词语检索：{0}',
  '{0} holds no floors of models: remove it and run `zhengmai calibrate`.':
    '{0} 中没有模型的相似度下限：请删除它，再运行 `zhengmai calibrate`。',
  'The sample plans, which the questions are about, are not at {0}: install Zhengmai anew.':
    '{0} 处没有测定所需的示例文件：请重新安装政脉。',
  'Too many questions are being asked at once: ask again in a moment.': '同时提出的问题过多：请稍后再试。',

  // Decisions and corrections.
  '{0} is not valid JSON; correct it or remove it.': '{0} 不是有效的 JSON：请更正或删除。',
  '{0} is no correction ({1}: {2}); correct or remove it.': '{0} 不是一条更正（{1}：{2}）：请更正或删除。',
  '"{0}" in {1} must be a list; correct it.': '{1} 中的 "{0}" 必须是列表：请更正。',
  '"{0}" in {1} needs "alias" and "canonical" in entry {2}.': '{1} 中 "{0}" 的第 {2} 项需要 "alias" 和 "canonical"。',
  '{0} cannot be read: check its permissions.': '{0} 无法读取：请检查权限。',
  '{0} is its name already: give the other unit in `unit`.': '{0} 已是它的名称：请在 `unit` 中给出另一单位。',
  'These words are not in the plan: copy them from its text.': '文件中没有这些字：请从原文复制。',
  '{0} does not stand in this measure: copy its name from there.': '这条举措中没有写 {0}：请从原文复制名称。',
  'This unit was concluded from who issued the plan, not read from a name: name the right one as missing.':
    '该单位由发文机关推定，并非读自名称：请把正确的单位作为缺漏补上。',
  'That is its role already: choose another.': '它已是这一角色：请另选。',
  'The correction does not say what is right: give {0}.': '更正没有说明什么是对的：请给出{0}。',
  'the name of the unit that it is the same as in `unit`': '与之相同的单位名称（`unit`）',
  'the words of the measure in `quote`': '举措的原文（`quote`）',
  'the name of the unit as the measure has it in `unit`': '举措中所写的单位名称（`unit`）',
  'its role in `role`': '其角色（`role`）',
  'the right unit in `unit`': '正确的单位（`unit`）',
  'the right role in `role`': '正确的角色（`role`）',
  'No {0} with the id {1} is stored: load the page again.': '没有编号为 {1} 的{0}：请重新加载页面。',
  unit: '单位',
  measure: '举措',
  target: '指标',
  duty: '职责',
  document: '文件',
  'There is no correction {0}; it may have been taken back.': '没有更正 {0}，可能已被撤回。',
};
