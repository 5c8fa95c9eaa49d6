import Disclosure
import HTTPTypes
import Hummingbird
import Operations
import WebSupport

/// The file of a case: whether it is complete, and the two ways to take it out, each of which the journal records.
struct ArchiveResource: Sendable {
  let desk: Desk
  let press: Press

  private struct Checklist: Encodable {
    struct Line: Encodable {
      var point, state: String
      var issues: [String]
    }
    var isComplete: Bool
    var lines: [Line]
    var letters, files: Int

    init(_ found: CaseArchive.Outcome) {
      isComplete = found.checklist.openPoints.isEmpty
      lines = found.checklist.lines.map { point, state in
        Line(point: point.rawValue, state: state.word, issues: state.issues.map { Texts.sentence(of: $0) })
      }
      (letters, files) = (found.letters, found.attachments.count)
    }

    static let schema = Schema.named(
      "Archive",
      .object([
        .init("isComplete", .flag, "是否可以归档"),
        .init(
          "lines",
          .list(
            .object([
              .init("point", .choice(of: ArchiveChecklist.Point.self), "应有什么"),
              .init("state", .choice(ArchiveChecklist.State.words), "已有、不需要、请核对、缺少"),
              .init("issues", .list(.words), "缺什么"),
            ])), "核对单"),
        .init("letters", .count, "文书份数，作废的除外"), .init("files", .count, "附件件数，身份证明除外"),
      ]))
  }

  private static let nothing = Schema.named("ArchiveEntry", .object([]))

  var checklist: Endpoint {
    Endpoint(
      name: "getArchive", path: APIRoutes.archive, summary: "案卷是否齐全", access: .signedIn, reply: Checklist.schema
    ) { call in
      let found = try await desk.answer(CaseArchive(try call.record()), as: call.principal)
      return try Response(json: Checklist(found))
    }
  }

  var folder: Endpoint {
    Endpoint(
      name: "takeOutFolder", method: .post, path: APIRoutes.archiveFolder, summary: "取出案卷：目录、文书、附件，一个 ZIP；留痕",
      access: .capability(.handleMatters), body: Self.nothing, files: [AttachmentKind.zip.mediaType], isCostly: true
    ) { call in
      let id: Matter.ID = try call.record()
      try await desk.admit(.capability(.handleMatters), to: TakeOutCase.name, as: call.principal)
      let size = try await desk.answer(CaseArchive(id), as: call.principal).attachments.reduce(0) { $0 + $1.bytes }
      let sizes = ["size": "\(size >> 20)", "most": "\(Press.mostBytes >> 20)"]
      try Issues.check(size <= Press.mostBytes ? [] : [Issue("", "archive.tooLarge", sizes)])
      let taken = try await desk.perform(TakeOutCase(id), as: call.principal)
      return Response(
        download: try await press.folder(of: taken, as: call.principal), name: "\(taken.name).zip",
        mediaType: AttachmentKind.zip.mediaType)
    }
  }

  var document: Endpoint {
    Endpoint(
      name: "takeOutDocument", method: .post, path: APIRoutes.archiveDocument, summary: "取出案卷：目录和文书，一个 PDF；留痕",
      access: .capability(.handleMatters), body: Self.nothing, files: [Press.pdf], isCostly: true
    ) { call in
      let taken = try await desk.perform(TakeOutCase(try call.record()), as: call.principal)
      return try await press.pdfResponse(try await press.file(of: taken), name: taken.name)
    }
  }
}

extension TakeOutCase.Outcome {
  /// What its files are called, without their ending.
  fileprivate var name: String { "\(details.matter.matter.number) \(Texts.text("archive.file"))" }
}

extension ArchiveChecklist.State {
  /// The words for the states.
  fileprivate static let words = ["complete", "notNeeded", "advised", "open"]

  fileprivate var word: String {
    switch self {
    case .complete: "complete"
    case .notNeeded: "notNeeded"
    case .advised: "advised"
    case .open: "open"
    }
  }

  fileprivate var issues: [Issue] {
    switch self {
    case .complete, .notNeeded: []
    case .advised(let issue): [issue]
    case .open(let issues): issues
    }
  }
}
