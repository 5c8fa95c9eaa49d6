import App
import ArgumentParser
import Disclosure
import Foundation
import Operations
import Reading

/// `gongkai requests import`: cases from an old register.
struct RequestsImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "从 XLSX 或 CSV 导入旧的申请台账，逐行报告问题。",
    usage: "gongkai requests import FILE --organ NAME",
    discussion: """
      先检查全部行，有问题时什么也不导入。已经导入过的行自动跳过，中断后可以重新运行。
      列和写法见 docs/officer/register.md。

      例：
        gongkai requests import 台账.xlsx --organ 青禾县人民政府办公室
      """)

  @Argument(help: ArgumentHelp("台账文件。", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("机关的全称或者编号。", valueName: "NAME"))
  var organ: String

  func run() async throws {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      throw CommandFault(description: "打不开文件 \(SafeText.of(file))。")
    }
    let tables: [[SheetRow]]
    do {
      tables = try ListReader().tables(Array(bytes), name: file)
    } catch {
      throw CommandFault(description: InputFault(error).message)
    }
    let (faulty, done) = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("requests import")
      let desk = installation.desk
      let sheet = try RegisterSheet(tables)
      let organ = try await RequestsGroup.organ(named: organ, at: desk, as: principal)
      let lines = try await desk.answer(RegisterPreview(organ: organ, sheet), as: principal)
      let faulty = lines.filter { !$0.issues.isEmpty }
      var done = ImportRegister.Outcome(imported: 0, known: 0)
      var rest = faulty.isEmpty ? sheet.rows[...] : []
      while !rest.isEmpty {
        let part = try await desk.perform(
          ImportRegister(organ: organ, rows: rest.prefix(ImportRegister.batch)), as: principal)
        done.imported += part.imported
        done.known += part.known
        rest = rest.dropFirst(ImportRegister.batch)
        Terminal().print("已处理 \(done.imported + done.known) 行，共 \(sheet.rows.count) 行。")
      }
      return (faulty, done)
    }
    for line in faulty {
      let problems = line.issues.map { Texts.text($0.key, $0.arguments) }.joined(separator: " ")
      Terminal().print("第 \(line.row.number) 行：\(SafeText.of(problems))")
    }
    guard faulty.isEmpty else {
      Terminal().print("\(faulty.count) 行有问题，没有导入任何申请。")
      throw ExitCode(ExitStatus.findings.rawValue)
    }
    Terminal().print("导入 \(done.imported) 件，跳过已经导入的 \(done.known) 行。")
  }
}
