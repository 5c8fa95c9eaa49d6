import App
import ArgumentParser
import Disclosure
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
    let table: [[String]]
    do {
      table = try ListReader().rows(Array(bytes), name: file)
    } catch {
      throw CommandFault(description: InputFault(error).message)
    }
    let (lines, imported) = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("people import")
      let sheet = try PeopleSheet(table)
      let lines = try await installation.desk.answer(ImportPreview(sheet), as: principal)
      let isSound = lines.allSatisfy(\.issues.isEmpty)
      let entrance = Entrance(desk: installation.desk, mill: PasswordMill())
      let imported =
        isSound || validOnly ? try await entrance.importPeople(lines, as: principal) : []
      return (lines, imported)
    }
    try write(table, lines, imported)
    let faulty = lines.filter { !$0.issues.isEmpty }.count
    Terminal().print("共 \(lines.count) 行：建立 \(imported.count) 个账号，\(faulty) 行有问题。详见 \(SafeText.of(result))。")
    if faulty > 0 { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  /// The sheet again, with what became of each row; readable by its owner only.
  private func write(
    _ table: [[String]], _ lines: [ImportPreview.Line], _ imported: [Entrance.Imported]
  ) throws {
    let passwords = Dictionary(imported.map { ($0.number, $0.password) }) { first, _ in first }
    var rows = [(table.first ?? []) + ["一次性密码", "问题"]]
    for line in lines {
      let problems = line.issues.map { Texts.text($0.key, $0.arguments) }.joined()
      rows.append(table[line.number - 1] + [passwords[line.number] ?? "", problems])
    }
    let text = rows.map { row in row.map(Self.quoted).joined(separator: ",") }.joined(separator: "\r\n") + "\r\n"
    let isWritten = FileManager.default.createFile(
      atPath: result, contents: Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)), attributes: [.posixPermissions: 0o600])
    guard isWritten else { throw CommandFault(description: "写不到 \(SafeText.of(result))。") }
  }

  /// A value in quotes; what a spreadsheet program would take for a formula gets an apostrophe in front.
  private static func quoted(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    return "\"\(isFormula ? "'" : "")\(text.replacing("\"", with: "\"\""))\""
  }
}
