import Foundation
import Testing

@testable import CLI

@Suite("Reading and checking in the terminal") struct ReadCheckTests {
  @Test("What is printed fits 80 columns", arguments: ["read", "check"])
  func width(_ command: String) throws {
    let outcome = try Command.run(["report", command, Command.report("contradictory-2023")])
    for line in outcome.text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
    #expect(!outcome.text.contains("\u{1B}"), "colour outside of a terminal")
  }

  @Test("The tables are shown with the numbers of the file")
  func tables() throws {
    let text = try Command.run(["report", "read", Command.report("sound-2023")]).text
    #expect(text.contains("一、本年新收政府信息公开申请数量"))
    #expect(text.contains("12.50"))
  }

  @Test("A finding names the cell, both numbers and the difference")
  func finding() throws {
    let text = try Command.run(["report", "check", Command.report("contradictory-2023")]).text
    #expect(text.contains("错误") && text.contains("相差 1") && text.contains("t3.balance"))
  }

  @Test("Each kind of bad input is one sentence in Chinese and a code in JSON")
  func badInput() throws {
    try Folder.with { folder in
      let empty = folder.appending(path: "空.txt").path
      try Data().write(to: URL(filePath: empty))
      let noise = folder.appending(path: "噪声.pdf").path
      try Data((0..<2_000).map { _ in UInt8.random(in: 128...255) }).write(to: URL(filePath: noise))
      for (path, code) in [("/nowhere/a.txt", "not-found"), (folder.path, "is-folder"), (empty, "empty")] {
        let outcome = try Command.run(["report", "read", "--json", path])
        let json = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
        #expect((json["error"] as? [String: String])?["code"] == code)
        #expect(outcome.error.isEmpty)
        #expect(try Command.run(["report", "read", path]).error.contains("gongkai：\(path)："))
      }
      #expect(try Command.run(["report", "read", noise]).code == 2)
    }
  }

  @Test("A file without permission is refused with a sentence", .disabled(if: getuid() == 0, "root reads everything"))
  func permission() throws {
    try Folder.with { folder in
      let file = folder.appending(path: "a.txt")
      try Data("x".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
      #expect(try Command.run(["report", "read", file.path]).error.contains("没有读取权限"))
    }
  }

  @Test("Many files come in the order they were given")
  func order() throws {
    let names = (0..<150).map { $0.isMultiple(of: 3) ? "/nowhere\($0)" : Command.report("sound-2022") }
    let outcome = try Command.run(["report", "read", "--json"] + names)
    let json = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? [[String: Any]])
    #expect(json.compactMap { $0["file"] as? String } == names)
  }

  @Test("A file whose name is GBK is opened and its name is legible")
  func gbkName() throws {
    try Folder.with { folder in
      let name: [CChar] = [0xC4, 0xEA, 0xB1, 0xA8].map { CChar(bitPattern: $0) } + ".txt".utf8CString
      let report = try Data(contentsOf: URL(filePath: Command.report("sound-2023")))
      let path = folder.path.utf8CString.dropLast() + [47] + name
      let file = try #require(path.withUnsafeBufferPointer { $0.baseAddress.flatMap { fopen($0, "wb") } })
      report.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
      fclose(file)
      let outcome = try Command.run(["report", "table", "--json", folder.path])
      #expect(outcome.code == 0)
      #expect(outcome.text.contains("年报.txt"))
    }
  }

  @Test("A reader that goes away early leaves no trace of trouble")
  func brokenPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let binary = try Command.binary().path
    let files = Array(repeating: "'\(Command.report("sound-2022"))'", count: 100).joined(separator: " ")
    process.arguments = ["-c", "'\(binary)' report read --json \(files) 2>&1 >/dev/full | head -c 0; true"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
