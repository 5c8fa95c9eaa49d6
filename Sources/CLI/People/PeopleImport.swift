import App
import ArgumentParser
import Disclosure
import Documents
import Foundation
import Operations
import Reading

/// `gongkai people import`: accounts from a sheet.
struct PeopleImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "从 XLSX 或 CSV 批量建立账号，逐行报告问题。",
    usage: "gongkai people import FILE --result FILE.csv [--valid-only]",
    discussion: """
      先检查全部行；有问题时什么也不建立，除非写了 --valid-only。
      结果文件逐行写明问题或一次性密码，请妥善保管。表头见 docs/operator/setup.md。

      例：
        gongkai people import 人员.xlsx --result 结果.csv
      """)

  @Argument(help: ArgumentHelp("名单文件。", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("结果文件（CSV），不能已经存在。", valueName: "FILE"))
  var result: String

  @Flag(help: "只建立没有问题的行。")
  var validOnly = false

  func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw CommandFault(description: "打不开文件 \(SafeText.of(file))。")
    }
    guard !FileManager.default.fileExists(atPath: result) else {
      throw CommandFault(description: "结果文件 \(SafeText.of(result)) 已经存在，请换一个名称。")
    }
    let tables: [[SheetRow]]
    do {
      tables = try ListReader().tables(Array(bytes), name: file)
    } catch {
      throw CommandFault(description: InputFault(error).message)
    }
    let (lines, imported) = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("people import")
      let sheet = try PeopleSheet(tables)
      let lines = try await installation.desk.answer(ImportPreview(sheet), as: principal)
      let isSound = lines.allSatisfy(\.issues.isEmpty)
      let entrance = Entrance(desk: installation.desk, mill: PasswordMill())
      let imported =
        isSound || validOnly ? try await entrance.importPeople(lines, as: principal) : []
      return (lines, imported)
    }
    try write(ImportResult(lines, imported))
    let faulty = lines.filter { !$0.issues.isEmpty }.count
    Terminal().print("共 \(lines.count) 行：建立 \(imported.count) 个账号，\(faulty) 行有问题。详见 \(SafeText.of(result))。")
    if faulty > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  /// The sheet again, with what became of each row; readable by its owner only.
  private func write(_ outcome: ImportResult) throws {
    let table = ListTable(Texts.text("people.import.title"), heads: outcome.heads, rows: outcome.rows)
    let isWritten = FileManager.default.createFile(
      atPath: result, contents: Data(table.csv), attributes: [.posixPermissions: 0o600])
    guard isWritten else { throw CommandFault(description: "写不到 \(SafeText.of(result))。") }
  }
}
