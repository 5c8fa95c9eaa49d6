import CivilTime
import Couriers
import Foundation
import Operations
import Synchronization
import TestSupport
import Testing

@Suite("Mail") struct SMTPCarrierTests {
  /// What a mail server heard.
  private final class Mailbox: Sendable {
    let commands = Mutex<[String]>([])
    let mail = Mutex<[String]>([])
  }

  /// A mail server that answers one command of its choice with a refusal.
  private static func server(
    _ box: Mailbox, refusing command: String = "-", with refusal: String = ""
  ) throws
    -> StandInServer
  {
    try #require(
      StandInServer { connection in
        connection.write("220 test ESMTP\r\n")
        while let line = connection.line() {
          box.commands.withLock { $0.append(line) }
          if line.hasPrefix(command) {
            connection.write("\(refusal)\r\n")
          } else if line.hasPrefix("EHLO") {
            connection.write("250-test\r\n250 AUTH PLAIN\r\n")
          } else if line.hasPrefix("AUTH") {
            connection.write("334 \r\n")
            _ = connection.line()
            connection.write("235 ok\r\n")
          } else if line == "DATA" {
            connection.write("354 go on\r\n")
            while let text = connection.line(), text != "." { box.mail.withLock { $0.append(text) } }
            connection.write("250 taken\r\n")
          } else if line == "QUIT" {
            connection.write("221 bye\r\n")
            return
          } else {
            connection.write("250 ok\r\n")
          }
        }
      })
  }

  private static func carrier(
    _ server: StandInServer, encryption: SMTPCarrier.Encryption = .none, user: String = ""
  ) throws -> SMTPCarrier {
    var settings = SMTPCarrier.Settings(
      host: "127.0.0.1", port: server.port, encryption: encryption,
      sender: try #require(MailAddress("gongkai@example.gov.cn")))
    settings.user = user
    settings.password = "secret"
    settings.totalSeconds = 5
    return SMTPCarrier(settings)
  }

  private static func message(
    to recipient: String = "officer@example.gov.cn", subject: String = "政府信息公开平台通知：事项分办（青申〔2026〕1号）请您及时办理"
  ) -> OutgoingMessage {
    OutgoingMessage(
      id: "77", kind: "matter.assigned", recipient: recipient, subject: subject, text: "青申〔2026〕1号 已交由您办理。\n\n.\n末行",
      link: "", date: Instant(milliseconds: 1_773_622_800_000))
  }

  @Test("A message arrives with all that a mail needs")
  func delivery() async throws {
    let box = Mailbox()
    let server = try Self.server(box)
    try await Self.carrier(server, user: "gongkai").carry(Self.message())
    let commands = box.commands.withLock { $0 }
    #expect(commands.contains("MAIL FROM:<gongkai@example.gov.cn>"))
    #expect(commands.contains("RCPT TO:<officer@example.gov.cn>"))
    #expect(commands.contains { $0.hasPrefix("AUTH PLAIN") })
    let mail = box.mail.withLock { $0 }
    let head = mail.prefix { !$0.isEmpty }
    #expect(head.contains("Date: Mon, 16 Mar 2026 01:00:00 +0000"))
    #expect(head.contains("Message-ID: <notice-77@example.gov.cn>"))
    #expect(head.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { $0 < 128 } })
    let body = Data(base64Encoded: mail.drop { !$0.isEmpty }.joined())
    #expect(body.map { String(decoding: $0, as: UTF8.self) } == "青申〔2026〕1号 已交由您办理。\r\n\r\n.\r\n末行")
    let words = head.joined(separator: "\n").matches(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]+)\?=/)
    let subject = words.compactMap { Data(base64Encoded: String($0.output.1)) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(subject.joined() == Self.message().subject)
    #expect(subject.count > 1)
  }

  @Test(
    "What the server refuses for good is told apart from what may work later",
    arguments: [
      ("RCPT", "550 no such user", CarrierFault.permanent("SMTP 550")),
      ("RCPT", "451 later", .temporary("SMTP 451")),
      ("MAIL", "530 sign in first", .temporary("SMTP 530")),
      ("DATA", "554 no", .permanent("SMTP 554")),
      ("AUTH", "535 wrong password", .temporary("SMTP: name or password not accepted")),
    ])
  func refusals(command: String, answer: String, fault: CarrierFault) async throws {
    let server = try Self.server(Mailbox(), refusing: command, with: answer)
    let carrier = try Self.carrier(server, user: command == "AUTH" ? "gongkai" : "")
    await #expect(throws: fault) { try await carrier.carry(Self.message()) }
  }

  @Test("Where encryption is wanted, nothing is sent without it")
  func encryption() async throws {
    let box = Mailbox()
    let server = try Self.server(box)
    let carrier = try Self.carrier(server, encryption: .startTLS, user: "gongkai")
    await #expect(throws: CarrierFault.self) { try await carrier.carry(Self.message()) }
    #expect(!box.commands.withLock { $0.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") } })
  }

  @Test("A server that is away is tried again later")
  func away() async throws {
    let server = try #require(StandInServer { _ in })
    await #expect(throws: CarrierFault.self) { try await Self.carrier(server).carry(Self.message()) }
  }

  @Test(
    "No text from a record becomes a header or a command",
    arguments: [
      message(to: "a@b.cn>\r\nRCPT TO:<c@d.cn"), message(to: "no address"), message(to: "a b@c.cn"),
      message(subject: "x\r\nBcc: y@z.cn"), message(subject: "x\ny"),
    ])
  func injection(message: OutgoingMessage) async throws {
    let box = Mailbox()
    let server = try Self.server(box)
    await #expect(throws: CarrierFault.self) { try await Self.carrier(server).carry(message) }
    #expect(box.mail.withLock { $0.isEmpty })
  }
}
