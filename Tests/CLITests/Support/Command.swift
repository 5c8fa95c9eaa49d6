import Foundation
import Testing

/// The built command, run as a user runs it.
struct Command {
  /// What a run left.
  struct Outcome {
    var code: Int32
    var output: Data
    var error: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder of fixtures.
  static let reports = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/reports").path

  /// The path of a fixture.
  static func report(_ name: String) -> String { "\(reports)/\(name).txt" }

  /// Runs `gongkai` with arguments.
  ///
  /// Both streams go to files, since a pipe that nobody empties would stop the command.
  static func run(
    _ arguments: [String], input: Data? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try Folder.with { folder in
      let process = Process()
      process.executableURL = try binary()
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      let streams = ["in", "out", "err"].map { folder.appending(path: $0) }
      try (input ?? Data()).write(to: streams[0])
      for stream in streams[1...] { try Data().write(to: stream) }
      process.standardInput = try FileHandle(forReadingFrom: streams[0])
      process.standardOutput = try FileHandle(forWritingTo: streams[1])
      process.standardError = try FileHandle(forWritingTo: streams[2])
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit, "\(arguments) was killed")
      return Outcome(
        code: process.terminationStatus, output: try Data(contentsOf: streams[1]),
        error: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self))
    }
  }

  /// The command stands beside the tests.
  static func binary() throws -> URL {
    let tests = try #require(Bundle.main.executableURL)
    let candidates = [tests.deletingLastPathComponent(), Bundle.main.bundleURL].map { $0.appending(path: "gongkai") }
    return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
  }
}

/// A folder that lives as long as a test.
enum Folder {
  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
