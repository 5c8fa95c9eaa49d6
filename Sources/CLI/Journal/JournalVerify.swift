import App
import ArgumentParser
import Cryptography
import Disclosure
import Glibc
import Operations
import Persistence

/// `gongkai journal verify`: finds what was changed in the journal, and names the place.
struct JournalVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核验日志：逐条检查，指出被改动、缺失、调换的位置。",
    usage: "gongkai journal verify [FILE] [--checkpoints FILE] [--public-key HEX]",
    discussion: """
      例：
        gongkai journal verify
        gongkai journal verify 日志.ndjson

      不给 FILE 时核验数据库中的全部日志，并与检查点文件比对；
      给出 FILE 时核验导出的文件，不需要数据库。
      公钥请用建立系统时打印、另行保存的那一串；不给时用密钥目录中的公钥。

      退出码：0 没有发现问题，1 发现问题，2 无法读取。
      """)

  @Argument(help: ArgumentHelp("导出的日志文件。", valueName: "FILE"))
  var file: String?

  @Option(help: ArgumentHelp("检查点文件；默认为数据目录中的检查点文件。", valueName: "FILE"))
  var checkpoints: String?

  @Option(name: .customLong("public-key"), help: ArgumentHelp("检查点的公钥，64 个十六进制数字。", valueName: "HEX"))
  var publicKey: [String] = []

  func run() async throws {
    let keys = try publicKey.map { text in
      guard let key = Ed25519.PublicKey(text) else { throw ValidationError("公钥应为 64 个十六进制数字：\(text)") }
      return key
    }
    let report: JournalReport
    if let file {
      report = try verify(file: file, trusting: Set(keys))
    } else {
      report = try await verifyDatabase(trusting: Set(keys))
    }
    tell(report)
    guard report.isSound else { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func verifyDatabase(trusting keys: Set<Ed25519.PublicKey>) async throws -> JournalReport {
    try await OpenInstallation.with { installation in
      let known = try CheckpointKey.load(from: installation.keys).map { Set([$0.key.publicKey]) } ?? []
      let path = checkpoints ?? installation.checkpoints.path
      let check = try examine(path, trusting: keys.isEmpty ? known : keys, isRequired: checkpoints != nil)
      var report = check.report
      let principal = OpenInstallation.operatorItself("journal verify")
      report.add(try await installation.desk.answer(CheckpointExamination(check), as: principal))
      for chain in try await installation.desk.answer(JournalChains(signed: check.signed), as: principal) {
        report.add(
          try await installation.desk.answer(ChainExamination(chain: chain, signed: check.signed), as: principal))
      }
      // Nothing is written to a journal that was tampered with: it is a piece of evidence now.
      if report.isSound {
        try await installation.desk.perform(RecordVerification(chain: nil, report: report), as: principal)
      }
      return report
    }
  }

  private func verify(file path: String, trusting keys: Set<Ed25519.PublicKey>) throws -> JournalReport {
    let check = try checkpoints.map { try examine($0, trusting: keys, isRequired: true) }
    var export = ExportCheck(signed: check?.signed ?? SignedHeads())
    do {
      let lines = try LineFile(path: path)
      while let line = try lines.next() { export.take(line) }
    } catch {
      throw JournalFault.file(path, error)
    }
    var report = check?.report ?? JournalReport()
    report.add(export.finish())
    return report
  }

  private func examine(
    _ path: String, trusting keys: Set<Ed25519.PublicKey>, isRequired: Bool
  ) throws -> CheckpointCheck {
    guard isRequired || access(path, F_OK) == 0 else { return CheckpointCheck(trusting: keys) }
    do {
      return try CheckpointFile(path: path).examine(trusting: keys)
    } catch {
      throw JournalFault.file(path, error)
    }
  }

  private func tell(_ report: JournalReport) {
    let terminal = Terminal()
    for defect in report.defects { terminal.print(terminal.painted(defect.sentence, .red)) }
    if report.defectCount > report.defects.count { terminal.print("……共 \(report.defectCount) 处。") }
    terminal.print(
      "核验了 \(report.chains) 条链、\(report.events) 条日志、\(report.checkpoints) 处检查点："
        + (report.isSound ? "没有发现问题。" : "发现 \(report.defectCount) 处问题。"))
    if report.checkpoints == 0, report.events > 0 {
      Terminal.complain("没有检查点可以比对：如果日志末尾被删去或者整条链被重写，仅凭日志本身看不出来。请先运行 gongkai journal checkpoint。")
    }
  }
}
