import Couriers
import Foundation
import Operations
import TestSupport
import Testing

@Suite("The malware scanner") struct ClamAVScannerTests {
  /// A daemon that speaks INSTREAM and finds one word.
  private static func daemon(limit: Int = .max) throws -> StandInServer {
    try #require(
      StandInServer { connection in
        var command: [UInt8] = []
        while let byte = connection.bytes(1)?.first, byte != 0 { command.append(byte) }
        guard command == Array("zINSTREAM".utf8) else { return connection.write("ClamAV 1.4.6/1\0") }
        var content: [UInt8] = []
        while let length = connection.bytes(4)?.reduce(0, { $0 << 8 | Int($1) }), length > 0 {
          guard content.count + length <= limit else {
            return connection.write("INSTREAM size limit exceeded. ERROR\0")
          }
          content += connection.bytes(length) ?? []
        }
        let isInfected = String(decoding: content, as: UTF8.self).contains("EICAR")
        connection.write(isInfected ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0")
      })
  }

  private static func scanner(_ server: StandInServer, limit: Int = 1 << 20, seconds: Int = 5) -> ClamAVScanner {
    ClamAVScanner(.port(host: "127.0.0.1", port: server.port), limit: limit, seconds: seconds)
  }

  private static func portions(_ list: [String]) -> BlobPortions { BlobPortions(list.flatMap { Array($0.utf8) }) }

  @Test("Clean files and infected ones are told apart")
  func verdicts() async throws {
    let scanner = Self.scanner(try Self.daemon())
    #expect(try await scanner.scan(Self.portions(["good"])) == .clean)
    #expect(try await scanner.scan(Self.portions([])) == .clean)
    #expect(try await scanner.scan(Self.portions(["EICAR"])) == .infected("Eicar-Signature"))
    #expect(try await scanner.version() == "ClamAV 1.4.6/1")
  }

  @Test("A file that is too large for one of the two is not called clean")
  func tooLarge() async throws {
    let ours = Self.scanner(try Self.daemon(), limit: 3)
    await #expect(throws: ScannerFault.tooLarge) { try await ours.scan(Self.portions(["good"])) }
    let theirs = Self.scanner(try Self.daemon(limit: 3))
    await #expect(throws: ScannerFault.tooLarge) { try await theirs.scan(Self.portions(["good"])) }
  }

  @Test("A daemon that is away, silent or confused is a fault, never a verdict")
  func faults() async throws {
    let silent = try #require(StandInServer { $0.waitForEnd() })
    await #expect(throws: ScannerFault.self) { try await Self.scanner(silent, seconds: 1).scan(Self.portions(["x"])) }
    let confused = try #require(StandInServer { $0.write("hello\0") })
    await #expect(throws: ScannerFault.self) { try await Self.scanner(confused).scan(Self.portions(["x"])) }
    let away = ClamAVScanner(.socket(path: "/nonexistent/clamd.sock"), limit: 10)
    await #expect(throws: ScannerFault.self) { try await away.scan(Self.portions(["x"])) }
  }

  @Test(
    "The real daemon finds the test file of the industry",
    .enabled(if: ProcessInfo.processInfo.environment["GONGKAI_TEST_CLAMD"] != nil))
  func realDaemon() async throws {
    let path = try #require(ProcessInfo.processInfo.environment["GONGKAI_TEST_CLAMD"])
    let scanner = ClamAVScanner(.socket(path: path), limit: 1 << 20)
    // In two pieces, so that no scanner takes this source for malware.
    let eicar = [#"X5O!P%@AP[4\PZX54(P^)7CC)7}$"#, "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"]
    guard case .infected = try await scanner.scan(Self.portions(eicar)) else {
      Issue.record("the daemon did not find the test file")
      return
    }
    #expect(try await scanner.scan(Self.portions(["good"])) == .clean)
  }
}
