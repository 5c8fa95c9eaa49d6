import Containers
import Glibc
import Testing

@Suite("Running a program of the system") struct ChildProcessTests {
  private func shell(
    _ script: String, input: [UInt8] = [], _ change: (inout ChildProcess.Limits) -> Void = { _ in }
  ) throws -> String {
    let tool = try #require(Tool("sh"))
    var limits = ChildProcess.Limits(seconds: 5)
    change(&limits)
    return String(decoding: try ChildProcess(tool, limits: limits).run(["-c", script], input: input), as: UTF8.self)
  }

  @Test("What it prints comes back, and what it complains of does not")
  func returnsOutput() throws {
    #expect(try shell("echo 甲; echo 乙 >&2") == "甲\n")
  }

  @Test("It reads the bytes on its standard input, however many")
  func feedsInput() throws {
    let input = [UInt8](repeating: 120, count: 5_000_000)
    #expect(try shell("wc -c", input: input) == "5000000\n")
    #expect(try shell("wc -c") == "0\n")
  }

  @Test("It inherits neither environment nor open files")
  func inheritsNothing() throws {
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    #expect(try shell("env | grep -c HOME; ls /proc/self/fd | wc -l") == "0\n4\n")
  }

  @Test("An exit code other than 0 is a fault")
  func reportsFailure() {
    #expect(throws: ChildProcess.Fault.failed(code: 3)) { try shell("exit 3") }
  }

  @Test("It and its children are killed when its time is over")
  func killsLate() throws {
    let folder = try #require(PrivateFolder())
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: ChildProcess.Fault.timedOut) {
        try shell("sleep 61 & echo $! > \(folder.path)/child; wait") { $0.seconds = 0.5 }
      }
    }
    #expect(time < .seconds(55))
    let child = String(decoding: try #require(folder.read(name: "child", limit: 20)), as: UTF8.self)
    // Killed and not yet collected, it has no command line any more.
    let line = try? shell("cat /proc/\(child.dropLast())/cmdline")
    #expect(line ?? "" == "")
  }

  @Test("Children that it leaves behind do not keep the output open")
  func endsStragglers() throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      let output = try shell("sleep 62 >/dev/null & echo 甲")
      #expect(output == "甲\n")
    }
    #expect(time < .seconds(55))
  }

  @Test("Endless output is cut off")
  func limitsOutput() {
    #expect(throws: ChildProcess.Fault.tooMuchOutput) { try shell("cat /dev/zero") { $0.outputBytes = 1_000_000 } }
  }

  @Test("Memory is limited")
  func limitsMemory() {
    #expect(throws: ChildProcess.Fault.self) {
      try shell("x=$(head -c 300000000 /dev/zero | tr '\\0' x); echo ${#x}") { $0.memoryBytes = 100 << 20 }
    }
  }

  @Test("A program that does not exist is not found, and one that cannot run not started")
  func findsTools() throws {
    #expect(Tool("no-such-program") == nil)
    #expect(Tool("no-such-program", "sh") != nil)
    #expect(Tool("sh", searchPath: "/nowhere") == nil)
    let folder = try #require(PrivateFolder())
    #expect(folder.write(Array("no program".utf8), name: "broken", isExecutable: true))
    let tool = try #require(Tool("broken", searchPath: folder.path))
    #expect(throws: ChildProcess.Fault.notStarted(Int(ENOEXEC))) {
      try ChildProcess(tool, limits: .init(seconds: 1)).run([])
    }
  }
}

@Suite("A private folder") struct PrivateFolderTests {
  @Test("It is for one user only, and is removed with all that is in it")
  func isRemoved() throws {
    let path = try useFolder()
    #expect(access(path, F_OK) != 0)
  }

  @Test("Files come back, unless they are links, missing or too large")
  func readsFiles() throws {
    let folder = try #require(PrivateFolder())
    #expect(folder.write([1, 2, 3], name: "a"))
    #expect(!folder.write([1], name: "a"))
    symlink("/etc/hostname", "\(folder.path)/link")
    #expect(folder.read(name: "a", limit: 3) == [1, 2, 3])
    #expect(folder.read(name: "a", limit: 2) == nil)
    #expect(folder.read(name: "b", limit: 2) == nil)
    #expect(folder.read(name: "link", limit: 1000) == nil)
  }

  private func useFolder() throws -> String {
    let folder = try #require(PrivateFolder())
    var status = stat()
    #expect(stat(folder.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
    mkdir("\(folder.path)/inner", 0o700)
    symlink("/etc", "\(folder.path)/inner/link")
    #expect(folder.write([1], name: "a"))
    return folder.path
  }
}
