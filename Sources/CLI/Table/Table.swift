import ArgumentParser
import Documents

/// `gongkai report table`: many reports as one table.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "把许多年度报告汇总成一张表，每份一行。",
    usage: """
      gongkai report table DIR|FILE… [--output FILE]
                   [--format csv|xlsx|json] [--json]
      """,
    discussion: """
      文件夹逐层查找；无法读取的文件最后列出。中断后再次运行同一命令，
      从中断处继续（进度记在输出文件旁的 .journal 里，完成后自动删除）。

      例：
        gongkai report table 年报/ --format xlsx --output 汇总.xlsx
        gongkai report table 年报/ --output 汇总.csv
        gongkai report table --json 年报/*.html > 汇总.json

      读出至少一份即以 0 退出；一份也没有读出，以 2 退出。
      """)

  @Argument(help: ArgumentHelp("文件夹或文件。", valueName: "DIR|FILE"))
  var inputs: [String]

  @Option(help: ArgumentHelp("csv、xlsx 或 json；不给则看输出文件名。", valueName: "KIND"))
  var format: TableFormat?

  @Option(name: .shortAndLong, help: ArgumentHelp("输出文件；不给则写到标准输出。", valueName: "FILE"))
  var output: String?

  @Flag(name: .long, help: "在标准输出写 JSON。")
  var json = false

  func validate() throws {
    if inputs.contains("-") { throw ValidationError("汇总不读标准输入，请给出文件夹或文件。") }
    guard output == nil else { return }
    if format == .xlsx { throw ValidationError("XLSX 须写入文件，请加 --output 文件名.xlsx。") }
    if json, format == .csv { throw ValidationError("--json 与 --format csv 不能同时写到标准输出，请加 --output。") }
  }

  private var chosen: TableFormat {
    format ?? output.flatMap(TableFormat.init(ending:)) ?? (json && output == nil ? .json : .csv)
  }

  func run() throws {
    var walk = FolderWalk()
    for input in inputs { walk.add(InputPath(argument: input)) }
    // The table of an earlier run may stand among the reports, under whatever name of the same file.
    let earlier = output.flatMap { InputPath(argument: $0).identity }
    let files = walk.files.filter { earlier == nil || $0.path.identity != earlier }
    let unopened = walk.faults.map { JSONTable.Unreadable(InputFile(path: $0.path), $0.fault) }
    do {
      Interruption.listen()
      let journal = try TableJournal(beside: output, files: files)
      let unreadable = unopened + (try TableRun(files: files, journal: journal).run())
      try stopIfWished(journal)
      try finish(journal, unreadable)
    } catch let fault as TableFault {
      Terminal.complain(fault.message)
      throw ExitCode(ExitStatus.unreadable.rawValue)
    }
  }

  private func stopIfWished(_ journal: TableJournal) throws {
    guard Interruption.isWished else { return }
    let rest = output == nil ? "" : "再次运行同一命令即从此处继续。"
    Terminal.complain("已中断，完成了 \(journal.done.count) 份。\(rest)")
    throw ExitCode(Interruption.exitCode)
  }

  private func finish(_ journal: TableJournal, _ unreadable: [JSONTable.Unreadable]) throws {
    let rows = journal.done.count
    let table = TableOutput(journal: journal, unreadable: unreadable)
    if let output {
      if rows > 0 { try table.write(chosen, to: output) }
      journal.remove()
      if json {
        StandardStream.output.write(
          TableRunJSON.bytes(output: output, format: chosen.rawValue, rows: rows, unreadable: unreadable))
      }
    } else if rows > 0 || chosen == .json {
      try table.write(chosen) { StandardStream.output.write($0) }
    }
    report(rows, unreadable)
    if rows == 0 { throw ExitCode(ExitStatus.unreadable.rawValue) }
  }

  private func report(_ rows: Int, _ unreadable: [JSONTable.Unreadable]) {
    if rows == 0, unreadable.isEmpty { return Terminal.complain("没有找到可以读取的年度报告文件。") }
    if !unreadable.isEmpty { Terminal.complain("\(unreadable.count) 个文件无法读取：") }
    for file in unreadable { Terminal.complain("\(file.file)：\(file.message)") }
    let place = output.map { rows > 0 ? "，写入 \($0)" : "" } ?? ""
    Terminal.complain("共汇总 \(rows) 份\(place)。")
  }
}
