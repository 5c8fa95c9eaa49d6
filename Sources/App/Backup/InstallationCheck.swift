import Disclosure
import Foundation
import Operations
import Persistence

/// Examines a whole installation: database, attachments, journal, separation of duties.
public struct InstallationCheck: Sendable {
  /// What one part of the check found.
  public struct Result: Sendable {
    /// What was examined, in Chinese.
    public var title: String
    /// What was looked at, in a few words.
    public var extent: String
    /// What is wrong; nothing where all is well.
    public var faults: [String]
  }

  private let installation: Installation

  /// The check of an installation.
  public init(_ installation: Installation) {
    self.installation = installation
  }

  /// Examines everything; changes nothing.
  public func run() async throws -> [Result] {
    let isSigned = FileManager.default.fileExists(atPath: installation.checkpoints.path)
    let check =
      isSigned ? try installation.checkpoints.examine(trusting: []) : CheckpointCheck(trusting: [])
    let signed = check.signed
    let (parts, comparison) = try await installation.database.read { connection in
      let integrity = IntegrityCheck(connection)
      let counts = try integrity.counts()
      let journal = try integrity.journal(signed: signed)
      let duties = try RoleRepository(connection).dutyFaults()
      let results = [
        Result(
          title: "数据库", extent: "\(counts.count) 张表，\(counts.map(\.rows).reduce(0, +)) 行",
          faults: try integrity.engine()),
        Result(
          title: "日志", extent: "\(journal.chains) 条链，\(journal.events) 个事件，\(journal.checkpoints) 个检查点",
          faults: journal.isSound ? [] : ["发现 \(journal.defectCount) 处问题，详见 gongkai journal verify。"]),
        Result(
          title: "三员分立", extent: "人员与角色",
          faults: duties.map(Self.sentence(of:))),
      ]
      return (results, try check.comparison(with: connection))
    }
    var signatures = check.report
    signatures.add(comparison)
    let file = Result(
      title: "检查点文件", extent: "\(check.report.checkpoints) 行",
      faults: signatures.isSound ? [] : ["发现 \(signatures.defectCount) 处问题，详见 gongkai journal verify。"])
    return parts + [file, try await attachments()]
  }

  private static func sentence(of fault: DutyFault) -> String {
    switch fault.kind {
    case .combinedDuties: "人员 \(fault.name) 兼有不同类别的角色。"
    case .mixedRole: "角色“\(fault.name)”兼有不同类别的权限。"
    case .misplacedCapability: "权限 \(fault.name) 在数据库中归错了类别。"
    case .unknownCapability: "数据库中没有权限 \(fault.name)，角色尚未建立完整。"
    }
  }

  private func attachments() async throws -> Result {
    let shelf = try installation.shelf()
    let findings = Findings()
    try await BlobCare(desk: installation.desk, shelf: shelf).check(isThorough: true) { await findings.add($0) }
    let files = FolderFiles.list(installation.folder.blobs).count
    return Result(title: "附件", extent: "\(files) 个文件", faults: await findings.faults)
  }

  private actor Findings {
    var faults: [String] = []

    func add(_ finding: BlobCare.Finding) {
      switch finding {
      case .missing(let digest): faults.append("缺少附件 \(digest)。")
      case .damaged(let digest): faults.append("附件 \(digest) 的内容已改变。")
      // The daily sweep removes it; nobody misses anything.
      case .needless: break
      }
    }
  }
}
