import Foundation
import Testing

@testable import CLI

@Suite("Many reports as one table in the terminal") struct TableCommandTests {
  /// A folder tree with `count` copies of a report, one of them hidden and one of another kind.
  private func fill(_ folder: URL, count: Int) throws {
    let report = try Data(contentsOf: URL(filePath: Command.report("sound-2023")))
    let below = folder.appending(path: "乡镇/二级")
    try FileManager.default.createDirectory(at: below, withIntermediateDirectories: true)
    for number in 0..<count { try report.write(to: below.appending(path: "\(number).txt")) }
    try report.write(to: folder.appending(path: ".隐藏.txt"))
    try report.write(to: folder.appending(path: "~$锁.docx"))
    try report.write(to: folder.appending(path: "图片.png"))
    try FileManager.default.createSymbolicLink(
      at: below.appending(path: "环"), withDestinationURL: folder)
  }

  @Test("Folders are searched through; hidden files, locks, other kinds and rings of links are passed over")
  func walk() throws {
    try Folder.with { folder in
      try fill(folder, count: 5)
      var walk = FolderWalk()
      walk.add(InputPath(argument: folder.path))
      #expect(
        walk.files.map { $0.path.shown.split(separator: "/").last } == ["0.txt", "1.txt", "2.txt", "3.txt", "4.txt"])
      #expect(walk.faults.isEmpty)
    }
  }

  @Test("What cannot be read is listed at the end and does not stop the rest")
  func unreadable() throws {
    try Folder.with { folder in
      try fill(folder, count: 3)
      try Data().write(to: folder.appending(path: "空.txt"))
      let output = folder.appending(path: "out.csv").path
      let outcome = try Command.run(["report", "table", folder.path, "--output", output])
      #expect(outcome.code == 0)
      #expect(outcome.error.contains("1 个文件无法读取") && outcome.error.contains("空.txt"))
      let lines = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\r\n")
      #expect(lines.count == 4)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == [
            ".隐藏.txt", "out.csv", "~$锁.docx", "乡镇", "图片.png", "空.txt",
          ].sorted())
    }
  }

  @Test("A run that was broken off continues where it stopped and comes to the same table")
  func restart() throws {
    try Folder.with { folder in
      try fill(folder, count: 40)
      let (whole, part) = (folder.appending(path: "a.csv").path, folder.appending(path: "b.csv").path)
      #expect(try Command.run(["report", "table", folder.path, "--output", whole]).code == 0)
      var walk = FolderWalk()
      walk.add(InputPath(argument: folder.path))
      do {
        let journal = try TableJournal(beside: part, files: Array(walk.files))
        _ = try TableRun(files: Array(walk.files.prefix(17)), journal: journal).run()
      }
      // A crash in the middle of a line.
      let handle = try #require(FileHandle(forWritingAtPath: part + ".journal"))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("torn\t1\t2.3\thalf".utf8))
      try handle.close()
      let outcome = try Command.run(["report", "table", folder.path, "--output", part])
      #expect(outcome.error.contains("已完成 17 份，还有 23 份"))
      #expect(try Data(contentsOf: URL(filePath: whole)) == Data(contentsOf: URL(filePath: part)))
      #expect(!FileManager.default.fileExists(atPath: part + ".journal"))
    }
  }

  @Test("A file that changed since is read again")
  func changed() throws {
    try Folder.with { folder in
      try fill(folder, count: 2)
      let output = folder.appending(path: "a.csv").path
      var walk = FolderWalk()
      walk.add(InputPath(argument: folder.path))
      do {
        let journal = try TableJournal(beside: output, files: walk.files)
        _ = try TableRun(files: walk.files, journal: journal).run()
      }
      let other = try Data(contentsOf: URL(filePath: Command.report("sound-2022")))
      try other.write(to: folder.appending(path: "乡镇/二级/1.txt"))
      #expect(try TableJournal(beside: output, files: walk.files).done == [0])
    }
  }

  @Test("The table of an earlier run that stands among the reports is not read")
  func ownOutput() throws {
    try Folder.with { folder in
      try fill(folder, count: 2)
      let output = folder.appending(path: "汇总.xlsx").path
      #expect(try Command.run(["report", "table", folder.path, "-o", output]).code == 0)
      let again = try Command.run(["report", "table", folder.path, "-o", "\(folder.path)/./汇总.xlsx"])
      #expect(again.code == 0)
      #expect(again.error.contains("共汇总 2 份") && !again.error.contains("无法读取"))
    }
  }

  @Test("An output that cannot be written is said before anything is read")
  func noFolder() throws {
    let outcome = try Command.run(["report", "table", Command.reports, "--output", "/nowhere/a.csv"])
    #expect(outcome.code == 2)
    #expect(outcome.error.contains("文件夹不存在"))
  }

  @Test("Ctrl-C leaves a journal and no half table")
  func interrupted() throws {
    try Folder.with { folder in
      try fill(folder, count: 1_000)
      let process = Process()
      process.executableURL = try Command.binary()
      let output = folder.appending(path: "a.csv").path
      process.arguments = ["report", "table", folder.path, "--output", output]
      process.standardError = FileHandle.nullDevice
      try process.run()
      // The journal shows that the work has begun.
      let deadline = ContinuousClock.now + .seconds(300)
      while ContinuousClock.now < deadline, !FileManager.default.fileExists(atPath: output + ".journal") {
        usleep(1_000)
      }
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationStatus == Interruption.exitCode)
      #expect(!FileManager.default.fileExists(atPath: output))
      #expect(!FileManager.default.fileExists(atPath: output + ".part"))
      #expect(FileManager.default.fileExists(atPath: output + ".journal"))
    }
  }
}
