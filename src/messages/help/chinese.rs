//! The words in Chinese, by the command (`unit add`), its option (`diff --from`) or argument
//! (`diff BEFORE`), or a value of an option (`--format json`). Options of every command stand
//! under their own name. After an empty line comes what only the full help shows.

/// The help of a command, option, argument or value.
pub fn help(key: &str) -> Option<&'static str> {
    Some(match key {
        "annals" => "管理各单位每年的报告，看改了什么",
        "--lang" => "界面语言",
        "--format" => "结果的格式",
        "--format text" => "给人看",
        "--format json" => "给程序用",
        "--format html" => {
            "一个网页，用浏览器看，限 diff、compare、figures、status 和 review table"
        }
        "--format csv" => "一张表，用电子表格打开，限 figures、status 和 review table",
        "--format md" => "Markdown 的表格，限 review table",
        "--color" => "什么时候用颜色",
        "--color auto" => "在终端里用",
        "--color always" => "总是用",
        "--color never" => "不用",
        "--no-pager" => "不分页，一次全部显示",
        "--ascii" => "横线和比例条只用键盘上的字符",
        "--verbose" => "出错时，连同内部原因一起显示",
        "--help" => "显示用法",
        "--version" => "显示版本",
        "help" => "显示全部命令，或某个命令的用法",
        "help COMMAND" => "哪个命令",
        "completions" => {
            "输出命令行的自动补全脚本\n\n把输出存成文件，让命令行启动时读入。例如 bash：annals completions bash > ~/.local/share/bash-completion/completions/annals"
        }
        "completions SHELL" => "哪种命令行",
        "init" => {
            "建立工作区\n\n可以在空文件夹里，也可以在放着别的文件的文件夹里；原有的文件不动。"
        }
        "init DIR" => "工作区的文件夹；不写就是当前文件夹",
        "unit" => "添加单位，或列出单位",
        "unit add" => "添加一个每年要交报告的单位",
        "unit add NAME" => "单位名称，照报告里的写法",
        "unit add --kind" => "报告类型：kinds 文件夹里一个文件的名称",
        "unit list" => "列出各单位和它们的报告类型",
        "import" => {
            "把文本文件收进来，成为报告\n\nUTF-8、UTF-16、GB18030 编码都能读，自动识别。没有说明单位和年份时，从标题和路径判断，并会告诉您。报告里已有别的文字时，要写明单位和年份才会换掉，原有的文字先存为一个修订版。"
        }
        "import FILE" => "文本文件，可以一次写几个",
        "import --unit" => "是哪个单位的报告",
        "import --year" => "是哪一年的报告",
        "import --kind" => "报告类型；单位还没有登记的，一并登记",
        "import --author" => "您的姓名；说一次就记住",
        "save" => {
            "把一份报告存为新的修订版\n\n只存这一份，别的改动不管。没有写说明时，自动写明改了什么。"
        }
        "save REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "save --message" => "这一版的说明",
        "save --addresses" => "照这一版改了的意见（c3,c5）：存的同时答复“采纳”",
        "save --stage" => "到了哪个阶段",
        "save --author" => "您的姓名；说一次就记住",
        "restore" => "取回报告以前的文字，作为最新的修订版\n\n还没有保存的修改会先存为一个修订版。",
        "restore REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "restore --to" => {
            "取回哪个状态：r3、阶段、日期、last、sent（最近一轮送出的文字）、signed（最近签批的文字）"
        }
        "restore --over-signed" | "import --over-signed" => "换掉签批过的文字也可以，签批随之失效",
        "restore --author" => "您的姓名；说一次就记住",
        "review" => "把报告送去征求意见，把大家的意见记下来",
        "review send" => {
            "把报告送出去征求意见\n\n送出的是最近一次保存的文本；没有保存的修改会列出来，不在送出的文本里。同一阶段每送一轮，编号加一。"
        }
        "review send REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "review send --to" => "送给谁：单位或人，用逗号隔开",
        "review send --stage" => "到了哪个阶段；不写就同上一轮，第一轮是征求意见的那种稿",
        "review send --due" => "请他们哪天以前答复（12-25、2024-12-25）",
        "review send --author" => "您的姓名；说一次就记住",
        "review comment" => {
            "记下一条意见：对某几个字、某一节，或全文\n\n引的字是送出的文本里的，没有送出就是最近一次保存的；以后文本怎么改，都能找到它。用 --from-table 把一张意见表里的意见一次录入，逐行检查无误才录。"
        }
        "review comment REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "review comment TEXT" => "要改什么",
        "review comment --on" => "对哪几个字",
        "review comment --section" => {
            "对哪一节，或这几个字在哪一节：写序号（如 一（四）、2.1）或标题里的字"
        }
        "review comment --from" => "谁的意见：单位或人",
        "review comment --from-table" => "录入意见表：电子表格另存的 CSV 文件",
        "review comment --via" => "怎么来的：书面、电话、会议",
        "review comment --kind" => "要求什么",
        "review comment --kind add" => "增加内容",
        "review comment --kind delete" => "删去内容",
        "review comment --kind reword" => "换个说法",
        "review comment --kind figure" => "核对数据",
        "review comment --kind whole" => "对整份报告",
        "review comment --kind rectify" => "来年整改",
        "review comment --author" => "您的姓名；说一次就记住",
        "review sign" => {
            "记录谁签批了报告的文字，或其中一节\n\n签批的是上次保存的文字，一字不差；文字有任何改动，签批即失效，取回签批时的文字，又重新有效。签批全文，报告即到定稿；签批一节不改变阶段。这是一份记录，写明谁签批、谁录入，随报告保存；不是加密的电子签名，证明力和办公室的登记簿一样。"
        }
        "review sign REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "review sign --section" => {
            "只签批这一节和它下面各节：写序号（如 一（四）、2.1）或标题里的字；不写就是全文"
        }
        "review sign --by" => "签批人",
        "review sign --on-paper" => "纸上签批的日期，这里只是代录（12-25、2024-12-25）",
        "review sign --author" => "您的姓名；说一次就记住",
        "review answer" => {
            "答复一条或几条意见\n\n不采纳要写理由。已经答复过的再答复一次，以后一次为准，原来的答复留底。"
        }
        "review answer COMMENTS" => "哪份报告（只有一份可能时不用写），然后是哪几条意见：c3 c5",
        "review answer --adopted" => "采纳",
        "review answer --partly" => "部分采纳",
        "review answer --declined" => "不采纳，要写理由",
        "review answer --noted" => "留存，以后再说",
        "review answer --why" => "理由，一句话",
        "review answer --by" => "谁定的；不是您本人时才写",
        "review answer --author" => "您的姓名；说一次就记住",
        "review list" => {
            "列出意见：未办的在前，所引的字现在是什么样也写明\n\n也写明这一轮里谁还没有答复。"
        }
        "review list REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "review list --all" => "已答复的也列出",
        "review table" => {
            "列出意见采纳情况表：谁的意见、什么意见、是否采纳、理由\n\n末尾有合计。用 --format 写成 csv、md、html 或 json；写成 csv 的表，review comment --from-table 能录回来。"
        }
        "review table REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "review table --round" => "只要某一轮的：第几轮，或哪种稿；不写就是全部",
        "review return" => "退回修改，写明理由\n\n这一轮到此结束。文字不动，报告回到修改的阶段。",
        "review return REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "review return --by" => "谁退回的",
        "review return --why" => "理由，一句话",
        "review return --author" => "您的姓名；说一次就记住",
        "review none" => "记下某单位没有意见；这和没有答复不一样",
        "review none REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "review none --from" => "谁的答复：单位或人",
        "review none --via" => "怎么来的：书面、电话、会议",
        "review none --author" => "您的姓名；说一次就记住",
        "log" => "看一份报告的修订版：谁、什么时候、改了什么",
        "log REPORT" => "哪份报告（单位/年份）；只有一份可能时不用写",
        "log --signatures" => "核对所有修订版的机器签名，不只是最近的",
        "log --last" => "只列最近的 N 个修订版",
        "log --count" => "不管有多少个修订版，每个都算改了什么",
        "log --section" => {
            "只看一节：跟着它改名、移动，一年一年往前查，写序号（如 一（四）、2.1）或标题里的字"
        }
        "status" => {
            "看一年的报告各到了哪一步，要处理的排在最前；或看一份报告的情况\n\n不写报告，就是最近一年的汇总：先是合计，再是需要处理的单位和原因，最要紧的在前。"
        }
        "status --year" => "哪一年；不写就是最近有报告的一年",
        "status --late" => "只看逾期的：过了截止日期还没有定稿",
        "status --stage" => "只看到了这个阶段的",
        "status --all" => "列出全部单位，没有要处理的也列出",
        "status REPORT" => "一份报告（单位/年份）",
        "show" => "看一份报告、其中一节，或它的提纲",
        "show REPORT" => {
            "哪份报告（单位/年份，或单位/年份@状态），也可以是文本文件；只有一份报告时可以不写"
        }
        "show SECTION" => "哪一节：写序号（如 一（四）、2.1）或标题里的字",
        "show --who" => "每句话最早出现在哪一年哪个修订版，是谁写的",
        "show --outline" => "只看提纲：各节的标题、字数和作用",
        "diff" => {
            "看两稿之间改了什么，一节一节地说\n\n对一份报告：有未保存的改动就看这些改动，没有就看最后一稿和前一稿之间。也可以比较任意两个文本文件，不需要工作区。"
        }
        "diff BEFORE" => "哪份报告（单位/年份），或两份文本中的旧稿",
        "diff AFTER" => "两份文本中的新稿",
        "diff --since" => "从这一天起（含当天）的改动：2024-12-10、12月10日",
        "diff --who" => "每处改动注明是谁、什么时候、在哪个修订版改的，回应了哪条意见",
        "diff --by" => "只看这个人的改动；不写别的状态，就是从第一版到现在",
        "diff --from" => {
            "旧的状态：r3、阶段、日期、last、sent（最近一轮送出的文字）、signed（最近签批的文字）"
        }
        "diff --to" => "新的状态；不写就是现在的正文",
        "diff --section" | "compare --section" => {
            "只看这一节和它下面各节改了哪些字句：写序号（如 一（四）、2.1）或标题里的字"
        }
        "diff --only" | "compare --only" => {
            "只看这几种改动，用逗号隔开：数据、日期、名称、措辞、标点、空格、编号；修改、改名、改编号、移动、新增、删除、拆分、合并"
        }
        "diff --all" | "compare --all" => "小改动也逐处显示：序号、标点、空格",
        "diff --context" | "compare --context" => {
            "改动所在的一句，前后各带几句（分号也算一句的末尾）；写 0 就只带它所在的分句"
        }
        "diff --explain" | "compare --explain" => {
            "各节和移动过的段落，说明凭什么认定是同一节、同一段"
        }
        "diff --stat" | "compare --stat" => "一节一行：有什么变化，增删多少字",
        "diff --words" | "compare --words" => {
            "写出全文，改动标成 [-删-]{+增+}，不用颜色，可以贴进邮件"
        }
        "diff --side-by-side" | "compare --side-by-side" => {
            "左右对照，左边旧、右边新；窗口有 100 列以上最好看"
        }
        "diff --patience" | "compare --patience" | "promises --patience" => {
            "最多比几秒，文本再长也按时给出结果；来不及细比的地方写明"
        }
        "diff --exit-code" | "compare --exit-code" => {
            "有改动时退出码为 1；只看某一节、某几种的，只管那些改动"
        }
        "promises" => {
            "列出上年的打算和问题，和今年在哪里回应\n\n一项一行，写明今年由哪一节、哪一句回应；拿不准的写成问句。可以是报告（与上一年比），也可以是任意两个文本文件，上年的在前。"
        }
        "promises BEFORE" => "今年的报告（单位/年份），或上年的文件",
        "promises AFTER" => "今年的文件",
        "promises --with" => "是哪一年的打算和问题；不写就是上一年",
        "promises settle" => {
            "由人来定：上年的一项打算或问题后来怎样\n\n所定的写在报告旁边的 promises.toml 里，从此以它为准。每一项按上年的原文去找，章节按标题去找，编号变了也不要紧。"
        }
        "promises settle ID" => "哪一项：清单里的编号，如 P3",
        "promises settle --at" => "今年由哪一节回应：编号（一（三））或标题里的字",
        "promises settle --done" => "已完成",
        "promises settle --underway" => "推进中",
        "promises settle --again" => "推迟了，今年又列入打算",
        "promises settle --missing" => "今年的报告没有提",
        "promises settle --obsolete" => "不再适用；要写理由",
        "promises settle --why" => "理由，一句话",
        "promises settle --report" => "由哪份报告回应（单位/年份）；不写就是眼前这一份",
        "promises settle --author" => "您的姓名；说一次就记住",
        "compare" => {
            "拿今年的报告和上年的比，一节一节地说\n\n对一份报告：和同一单位上一年的报告比，都用现在的正文。写几个年份（单位/2021..2024），就一年一列。也可以比较任意两个文本文件，不需要工作区。"
        }
        "compare BEFORE" => {
            "哪份报告（单位/年份）、哪几年（单位/2021..2024），或两份文本中上年的那份"
        }
        "compare AFTER" => "两份文本中今年的那份",
        "compare --with" => "和哪一年比；不写就是上一年",
        "compare --figures" => "列出两年的全部数据，不列别的",
        "figures" => {
            "看一个单位历年报告里的数据，一项一行、一年一列\n\n数据从正文里读出来，逐年对上。不写年份，就看这个单位的全部报告。"
        }
        "figures UNIT" => "哪个单位；也可以写明年份：单位/2021..2024",
        "figures --from" => "从哪一年起",
        "figures --to" => "到哪一年止",
        "figures --section" => {
            "只看这一节和它下面各节的数据：写序号（如 一（四）、2.1）或标题里的字"
        }
        "new" => {
            "新建一个单位某年的报告，有上年报告的由上年结转\n\n标题和要点标题留下，年份顺延；上年打算做的事、上年查出的问题、上年没办完的意见，列成今年要回答的问题。没有更早的报告，就按报告类型的提纲起头。新报告存为第一版；已有的报告绝不改动。"
        }
        "new UNIT" => "哪个单位",
        "new YEAR" => "哪一年的报告",
        "new --kind" => "报告类型，与单位的不同时才写",
        "new --with-figures" => "连同上年各节的数据一起列出，每节一行，照着写今年的数",
        "new --dry-run" => "只看新报告的样子和各项数目，什么也不写",
        "new --author" => "您的姓名，写一次就行",
        "demo" => {
            "用一份虚构的报告，演示本程序能做什么\n\n新建一个工作区，像人一样一条一条地执行命令，并显示每条命令的结果。不提问，也不动文件夹以外的文件。"
        }
        "demo DIR" => "放工作区的新文件夹；不写就建在临时文件夹里",
        _ => return None,
    })
}

/// What stands for a value in the form of a call: `报告` for `REPORT`.
pub fn value_name(name: &str) -> Option<&'static str> {
    Some(match name {
        "AFTER" => "新稿",
        "AUTHOR" => "姓名",
        "BEFORE" => "旧稿",
        "COMMAND" => "命令",
        "COMMENTS" => "意见",
        "DATE" => "日期",
        "DIR" => "文件夹",
        "FILE" => "文件",
        "FORMAT" => "格式",
        "KIND" => "报告类型",
        "KINDS" => "哪几种",
        "LANGUAGE" => "语言",
        "N" => "几句",
        "NAME" => "名称",
        "NAMES" => "名称",
        "REPORT" => "报告",
        "ROUND" => "轮次",
        "SECONDS" => "几秒",
        "SECTION" => "章节",
        "ID" => "编号",
        "SHELL" => "命令行",
        "STAGE" => "阶段",
        "STATE" => "状态",
        "TEXT" => "文字",
        "UNIT" => "单位",
        "UNIT/YEAR" => "单位/年份",
        "WAY" => "途径",
        "WHEN" => "何时",
        "WISH" => "要求",
        "WORDS" => "原文",
        "YEAR" => "年份",
        _ => return None,
    })
}
