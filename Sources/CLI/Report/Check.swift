import ArgumentParser
import Disclosure
import Documents
import Reading

/// `gongkai report check`: says where a report contradicts itself, last year's, or those of the organs below.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "核对年度报告，列出矛盾、遗漏和疑点。",
    usage: """
      gongkai report check [--json] FILE…
                   [--previous FILE] [--children FILE…] [--blank-as-zero]
      """,
    discussion: """
      例：
        gongkai report check 2023.docx
        gongkai report check 2023.docx --previous 2022.docx
        gongkai report check 县政府.docx --children 局/*.docx
        gongkai report check --json 2023.docx > 核对.json

      没有“错误”级结果时以 0 退出，有则以 1 退出；有文件无法读取
      则以 2 退出。“警告”和“提示”不影响退出码。
      """)

  @OptionGroup var options: ReportOptions

  @Option(help: ArgumentHelp("上一年度的报告，核对结转等前后衔接。", valueName: "FILE"))
  var previous: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("下级机关的报告，核对汇总数。", valueName: "FILE"))
  var children: [String] = []

  @Flag(help: "把空白当作 0 来核对。")
  var blankAsZero = false

  func run() throws {
    let files = try options.inputs()
    var status = ExitStatus.success
    var run = ReportRun()
    run.checker.options.blankAsZero = blankAsZero
    run.previous = previous.flatMap { reference($0, run.reader, &status) }
    run.children = children.compactMap { reference($0, run.reader, &status) }
    let result: RunResult
    if options.json {
      result = run.writeJSON(files)
    } else {
      let terminal = Terminal()
      result = run.writeText(files) { checked in
        ReportHeading(terminal: terminal).show(checked, withFindings: true)
        FindingPrinter(terminal: terminal).show(checked)
      }
      if files.count > 1 { summarise(result, terminal) }
    }
    status.raise(to: result.statusOfChecking)
    try status.finish()
  }

  /// A report that is only compared with.
  ///
  /// Without it the checks that need it say that they cannot be assessed.
  private func reference(_ argument: String, _ reader: ReportReader, _ status: inout ExitStatus) -> AnnualReport? {
    let file = InputFile(path: InputPath(argument: argument))
    switch file.report(reader) {
    case .success(let report): return report
    case .failure(let fault):
      Terminal.complain("\(file.path.shown)：\(fault.message)")
      status.raise(to: .unreadable)
      return nil
    }
  }

  private func summarise(_ result: RunResult, _ terminal: Terminal) {
    terminal.print("共 \(result.read + result.unreadable) 份：\(result.withErrors) 份有错误，\(result.unreadable) 份无法读取。")
  }
}
