import ArgumentParser
import Disclosure
import Documents

/// `gongkai report read`: shows what a report says.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "读取年度报告，列出表格和文字中的数字。",
    usage: "gongkai report read [--json] FILE…",
    discussion: """
      例：
        gongkai report read 2023.pdf
        gongkai report read --json 年报/*.html > 年报.json
        curl -s https://example.gov.cn/2023.html | gongkai report read -

      读出即以 0 退出；只要有一个文件无法读取，就以 2 退出。
      """)

  @OptionGroup var options: ReportOptions

  func run() throws {
    let files = try options.inputs()
    let run = ReportRun()
    let result: RunResult
    if options.json {
      result = run.writeJSON(files)
    } else {
      let terminal = Terminal()
      result = run.writeText(files) { checked in
        ReportHeading(terminal: terminal).show(checked, withFindings: false)
        TablePrinter(terminal: terminal).show(checked)
        FactPrinter(terminal: terminal).show(checked.report)
      }
    }
    try result.statusOfReading.finish()
  }
}
