import Foundation
import Testing

@testable import Persistence

@Suite("Released steps of the schema are frozen") struct FrozenStepTests {
  /// The steps of the last release: engine, number, SM3 of the statements.
  private static let frozen = Result {
    try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/schema/0.2.steps"), encoding: .utf8)
  }

  @Test("A released step says what it said when it was released", arguments: Dialect.allCases)
  func unchanged(_ dialect: Dialect) throws {
    let lines = try Self.frozen.get().split(separator: "\n").map { $0.split(separator: " ") }
      .filter { $0.first == Substring(dialect.rawValue) }
    #expect(lines.count == 13)
    for line in lines {
      let number = try #require(Int(line[1]))
      let step = try #require(Migrations.all.first { $0.number == number }, "step \(number) is gone")
      #expect(
        step.checksum(for: dialect) == String(line[2]),
        """
        Step \(number) was released and runs nowhere again: databases that have it refuse the changed one. Put it back \
        as it was, and write what you want as a new step with the number \(Migrations.all.count + 1).
        """)
    }
  }

  /// Written once for a release: `GONGKAI_TEST_RECORD_STEPS=FILE swift test --filter recordsSteps`.
  @Test("The hashes are written down for the next release", .enabled(if: recording != nil))
  func recordsSteps() throws {
    let lines = Dialect.allCases.flatMap { dialect in
      Migrations.all.map { "\(dialect.rawValue) \($0.number) \($0.checksum(for: dialect))\n" }
    }
    try lines.joined().write(toFile: Self.recording ?? "", atomically: true, encoding: .utf8)
  }

  private static let recording = ProcessInfo.processInfo.environment["GONGKAI_TEST_RECORD_STEPS"]

  @Test("Another text has another hash")
  func noticed() {
    let one = Migration(1, "一", shared: "CREATE TABLE one (id <id> PRIMARY KEY);")
    let two = Migration(1, "一", shared: "CREATE TABLE one (id <id> PRIMARY KEY );")
    for dialect in Dialect.allCases { #expect(one.checksum(for: dialect) != two.checksum(for: dialect)) }
  }
}
