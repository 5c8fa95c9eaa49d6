import CivilTime
import Cryptography
import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Persistence

/// The program of the documentation and ours examine the same files and have to agree.
@Suite("An outsider examines an exported journal") struct OutsiderTests {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/tools/verify-journal.py")
  private let key = Ed25519.PrivateKey.generate()

  private struct Files {
    var journal: [String]
    var checkpoints: [String]
  }

  private func files() async throws -> Files {
    let database = try await JournalFixture.database(.sqlite)
    let key = key
    let first = try await database.read { try JournalReader($0).heads() }
    try await database.write { try JournalFixture.append([JournalFixture.event(9, organ: 5)], to: $0) }
    return try await database.read { connection in
      var bytes: [UInt8] = []
      var export = JournalExport(connection) { bytes += $0 }
      _ = try export.run(chains: try JournalReader(connection).chains(), at: JournalFixture.start)
      let one = Checkpoint(line: 1, previous: "", at: JournalFixture.start, heads: first)
      let two = Checkpoint(
        line: 2, previous: one.hash, at: JournalFixture.start.adding(seconds: 86_400),
        heads: try JournalReader(connection).heads())
      return Files(
        journal: String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init),
        checkpoints: [one, two].map { $0.signed(by: key) })
    }
  }

  /// Where our program finds defects, in the words of the other.
  private func ours(_ files: Files) -> [String] {
    var check = CheckpointCheck(trusting: [key.publicKey])
    for line in files.checkpoints { check.take(line) }
    var export = ExportCheck(signed: check.signed)
    for line in files.journal { export.take(line) }
    return (check.report.defects + export.finish().defects).map { defect in
      switch defect.place {
      case .event(let chain, let sequence): "chain \(chain) event \(sequence)"
      case .head(let chain): "chain \(chain) end"
      case .checkpoint(let line): "checkpoint \(line)"
      case .line(let line): "line \(line)"
      }
    }
  }

  /// Where the program of the documentation finds them; nil where this machine cannot run it.
  private func theirs(_ files: Files) throws -> (places: [String], hasSignatures: Bool)? {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = ["journal", "checkpoints"].map { folder.appending(path: $0) }
    for (name, lines) in zip(names, [files.journal, files.checkpoints]) {
      try (lines.joined(separator: "\n") + "\n").write(to: name, atomically: true, encoding: .utf8)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Self.script.path, names[0].path, names[1].path, key.publicKey.description]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = Pipe()
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus <= 1, text.contains(" events in ") else { return nil }
    let lines = text.split(separator: "\n").map(String.init)
    let hasSignatures = !text.contains("skipped")
    let places = lines.filter { !$0.contains("skipped") && !$0.contains(" events in ") }
      .map { String($0.split(separator: ":")[0]) }
    #expect((process.terminationStatus == 0) == places.isEmpty)
    return (places, hasSignatures)
  }

  private static func replacing(_ lines: inout [String], _ index: Int, _ old: String, _ new: String) {
    lines[index] = lines[index].replacing(old, with: new)
  }

  /// Lines: 0 opens, 1–2 are the installation, 3 its end, 4–10 the organ 5, 11 its end, 12–14 the organ 6, 15, 16.
  private static let tamperings: [(name: String, needsKey: Bool, change: @Sendable (inout Files) -> Void)] = [
    ("nothing", false, { _ in }),
    ("one byte", false, { replacing(&$0.journal, 6, "10.0.0.7", "10.0.0.8") }),
    ("one hash", false, { $0.journal[6] = $0.journal[5].prefix(0) + $0.journal[6].dropLast(3) + "0\"}" }),
    ("a missing event", false, { $0.journal.remove(at: 6) }),
    ("two missing events", false, { $0.journal.removeSubrange(5...6) }),
    ("swapped events", false, { $0.journal.swapAt(6, 7) }),
    ("a doubled event", false, { $0.journal.insert($0.journal[6], at: 6) }),
    ("a cut-off tail", false, { $0.journal.removeSubrange(9...10) }),
    ("a cut-off file", false, { $0.journal.removeLast(4) }),
    ("a missing chain", false, { $0.journal.removeSubrange(12...15) }),
    ("a changed end", false, { replacing(&$0.journal, 16, "\"events\":12", "\"events\":13") }),
    ("no line of JSON", false, { $0.journal[7] = "{" }),
    ("a removed checkpoint", false, { $0.checkpoints.remove(at: 0) }),
    ("a changed checkpoint", true, { replacing(&$0.checkpoints, 0, "[5,6,", "[5,5,") }),
  ]

  @Test("Both find the same places, and nothing in a sound file", arguments: tamperings.indices)
  func agree(index: Int) async throws {
    let tampering = Self.tamperings[index]
    var files = try await files()
    tampering.change(&files)
    let ours = ours(files)
    #expect(ours.isEmpty == (tampering.name == "nothing"), "\(tampering.name): \(ours)")
    guard let theirs = try theirs(files), theirs.hasSignatures || !tampering.needsKey else { return }
    #expect(Set(ours) == Set(theirs.places), "\(tampering.name)")
  }

  @Test("A checkpoint that another key signed is refused")
  func foreign() async throws {
    let files = try await files()
    var check = CheckpointCheck(trusting: [Ed25519.PrivateKey.generate().publicKey])
    for line in files.checkpoints { check.take(line) }
    #expect(check.report.defects.map(\.fault) == [.badSignature, .badSignature])
    #expect(check.keys == [key.publicKey])
  }
}
