import ArgumentParser
import Disclosure
import Documents
import Reading

/// `gongkai report compare`: puts reports side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "并排比较几份年度报告：数字、增减、照抄的文字。",
    usage: "gongkai report compare [--json] FILE FILE…",
    discussion: """
      同一机关的几个年度按年度先后排列，列出增减和与上年相同的句子；
      同一年度的几个机关按给出的顺序并列。

      例：
        gongkai report compare 2022.docx 2023.docx
        gongkai report compare --json 局/*2023*.html > 对比.json

      有文件无法读取时以 2 退出，其余照常比较。
      """)

  @OptionGroup var options: ReportOptions

  func validate() throws {
    guard options.files.count > 1 else { throw ValidationError("请给出至少两个文件。") }
  }

  func run() throws {
    let files = try options.inputs()
    var reports: [AnnualReport] = []
    var unreadable: [JSONTable.Unreadable] = []
    ParallelWork.forEach(files) { file in
      (file, file.report(ReportReader()))
    } deliver: { file, result in
      switch result {
      case .success(let report): reports.append(report)
      case .failure(let fault): unreadable.append(JSONTable.Unreadable(file, fault))
      }
    }
    let comparison = ReportComparison(reports)
    if options.json {
      StandardStream.output.write(ComparisonJSON.bytes(comparison, unreadable: unreadable))
    } else {
      for file in unreadable { Terminal.complain("\(file.file)：\(file.message)") }
      if reports.count > 1 {
        ComparisonPrinter(terminal: Terminal(), comparison: comparison).show()
      } else {
        Terminal.complain("能读取的报告不足两份，无法比较。")
      }
    }
    try (unreadable.isEmpty ? ExitStatus.success : .unreadable).finish()
  }
}
