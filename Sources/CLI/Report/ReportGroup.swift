import ArgumentParser

/// `gongkai report`: everything about annual reports.
struct ReportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "读取、核对、比较、汇总年度报告。",
    usage: "gongkai report <命令>",
    discussion: """
      可读取 TXT、Markdown、HTML、DOCX、XLSX、带文字的 PDF；
      装有 LibreOffice 时也可读取 DOC、WPS。“-”表示标准输入。

      例：
        gongkai report read 2023.pdf
        gongkai report check 2023.docx --previous 2022.docx
        gongkai report table 年报/ --format csv --output 汇总.csv
      """,
    subcommands: [Read.self, Check.self, Compare.self, Table.self])
}
