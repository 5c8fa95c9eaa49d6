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
      先检查全部行，有问题时什么也不导入。导入由后台任务完成：命令中断以后，运行中的
      服务会继续导入，也可以重新运行命令。已经登记的行自动跳过，原来没有的复议诉讼
      补录上去；与已登记的不同的行不改动，列在最后。
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
    let (faulty, found) = try await OpenInstallation.with { installation in
      let principal = OpenInstallation.operatorItself("requests import")
      let sheet = try RegisterSheet(tables)
      let organ = try await RequestsGroup.organ(named: organ, at: installation.desk, as: principal)
      let lines = try await installation.desk.answer(RegisterPreview(organ: organ, sheet), as: principal)
      let faulty = lines.filter { !$0.issues.isEmpty }
      guard faulty.isEmpty else { return (faulty, RegisterImportDetails.Outcome?.none) }
      let found = try await RegisterWork(installation).importing(sheet, of: organ, as: principal) { item in
        Terminal().print("已处理 \(item.tally.done) 行，共 \(item.rows) 行。")
      }
      return (faulty, found)
    }
    for line in faulty {
      let problems = line.issues.map(Texts.sentence(of:)).joined(separator: " ")
      Terminal().print("第 \(line.row.number) 行：\(SafeText.of(problems))")
    }
    guard let found else {
      Terminal().print("\(faulty.count) 行有问题，没有导入任何申请。")
      throw ExitCode(ExitStatus.findings.rawValue)
    }
    try tell(found)
  }

  private func tell(_ found: RegisterImportDetails.Outcome) throws {
    let tally = found.item.tally
    for finding in found.findings {
      let problems = finding.issues.map(Texts.sentence(of:)).joined(separator: " ")
      Terminal().print("第 \(finding.row) 行（\(SafeText.of(finding.number))）：\(SafeText.of(problems))")
    }
    Terminal().print(
      "导入 \(tally.imported) 件，跳过已经登记的 \(tally.known) 行，补录复议诉讼 \(tally.remedies) 件，未导入 \(tally.leftOut) 行。")
    guard found.item.state == .done, tally.leftOut == 0 else { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
