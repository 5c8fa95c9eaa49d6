import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import WebSupport

@Suite("Uploads that take their time") struct SlowUploadTests {
  private static func limits(
    silence: Duration = .milliseconds(300), duration: Duration = .seconds(1_200)
  ) -> UploadLimits {
    UploadLimits(files: 9, fileBytes: 1 << 20, totalBytes: 1 << 20, silence: silence, duration: duration)
  }

  /// A form that begins and then goes on as `body` says.
  private static func request(_ body: AsyncStream<ByteBuffer>) -> Request {
    var head = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/reports")
    head.headerFields[.contentType] = "multipart/form-data; boundary=XX"
    return Request(head: head, body: RequestBody(asyncSequence: body))
  }

  private static let beginning = "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx"

  @Test("A sender that falls silent is given up", .timeLimit(.minutes(20)))
  func stopsSilence() async {
    let (stream, sender) = AsyncStream<ByteBuffer>.makeStream()
    sender.yield(ByteBuffer(string: Self.beginning))
    let uploads = Uploads(limits: Self.limits(), budget: 0)
    await #expect(throws: Refusal.tooSlow) { try await uploads.receive(Self.request(stream)) { $0.name } }
  }

  @Test("A sender that drips for ever is given up as well", .timeLimit(.minutes(20)))
  func stopsDripping() async {
    let stream = AsyncStream<ByteBuffer> {
      try? await Task.sleep(for: .milliseconds(50))
      return ByteBuffer(string: "x")
    }
    let uploads = Uploads(limits: Self.limits(silence: .seconds(1_200), duration: .milliseconds(500)), budget: 0)
    // Dripping nonsense is malformed at some point; before that, time is up.
    await #expect(throws: Refusal.tooSlow) { try await uploads.receive(Self.request(stream)) { $0.name } }
  }

  @Test("When uploads on their way fill the budget, the next sender is asked to come back", .timeLimit(.minutes(20)))
  func refusesWhenBusy() async throws {
    let (stream, sender) = AsyncStream<ByteBuffer>.makeStream()
    sender.yield(ByteBuffer(string: Self.beginning))
    let uploads = Uploads(limits: Self.limits(silence: .seconds(1_200)), budget: 0)
    let first = Task { try await uploads.receive(Self.request(stream)) { $0.name } }
    while uploads.bytesInFlight == 0 { await Task.yield() }
    await #expect {
      try await uploads.receive(Self.request(AsyncStream { nil })) { $0.name }
    } throws: { error in
      (error as? Refusal)?.status == .serviceUnavailable && (error as? Refusal)?.retryAfter == 30
    }
    sender.yield(ByteBuffer(string: "\r\n--XX--\r\n"))
    sender.finish()
    #expect(try await first.value == ["a"])
    #expect(uploads.bytesInFlight == 0)
  }
}
