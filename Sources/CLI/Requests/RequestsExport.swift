import App
import ArgumentParser
import Documents
import Foundation
import Operations

/// `gongkai requests export`: the register of a year as a workbook.
struct RequestsExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "把一个机关一年的申请台账导出为 XLSX，记入日志。",
    usage: "gongkai requests export --organ NAME --year YEAR --output FILE.xlsx",
    discussion: """
      按收到日期所在的年度；自然人只导出姓。

      例：
        gongkai requests export --organ 青禾县教育局 --year 2025 --output 台账.xlsx
      """)

  @Option(help: ArgumentHelp("机关的全称或者编号。", valueName: "NAME"))
  var organ: String

  @Option(help: ArgumentHelp("年度。", valueName: "YEAR"))
  var year: Int

  @Option(help: ArgumentHelp("输出文件，不能已经存在。", valueName: "FILE"))
  var output: String

  func run() async throws {
    guard !FileManager.default.fileExists(atPath: output) else {
      throw CommandFault(description: "文件 \(SafeText.of(output)) 已经存在，请换一个名称。")
    }
    let found = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("requests export")
      let organ = try await RequestsGroup.organ(named: organ, at: installation.desk, as: principal)
      return try await installation.desk.perform(ExportRegister(organ: organ, year: year), as: principal)
    }
    let table = ListTable(Texts.text("register.sheet"), heads: found.heads, rows: found.rows)
    let bytes = Data(try table.workbook())
    guard FileManager.default.createFile(atPath: output, contents: bytes) else {
      throw CommandFault(description: "写不了文件 \(SafeText.of(output))。")
    }
    Terminal().print("已导出 \(found.rows.count) 件到 \(SafeText.of(output))。")
  }
}
