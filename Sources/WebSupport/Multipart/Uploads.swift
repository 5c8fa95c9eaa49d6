import HTTPTypes
public import Hummingbird
import Synchronization

/// Receives the files of a form, never touching the disk, and hands each on while the next still arrives.
public final class Uploads: Sendable {
  /// What one drop may be.
  public let limits: UploadLimits
  private let budget: Int
  private let inFlight = Mutex(0)

  /// - Parameters:
  ///   - limits: what one drop may be.
  ///   - budget: how many bytes of drops may be on their way at the same time, from all senders.
  public init(limits: UploadLimits, budget: Int) {
    self.limits = limits
    self.budget = max(budget, limits.totalBytes)
  }

  /// How many bytes all drops that are on their way may still bring.
  var bytesInFlight: Int { inFlight.withLock { $0 } }

  /// What `process` makes of each file, in the order of the form.
  ///
  /// - Throws: `Refusal`.
  public func receive<Output: Sendable>(
    _ request: Request, process: @escaping @Sendable (UploadedFile) async throws -> Output
  ) async throws -> [Output] {
    let length = request.headers[.contentLength].flatMap(Int.init)
    let claim = min(length ?? limits.totalBytes, limits.totalBytes)
    try enter(claim)
    defer { inFlight.withLock { $0 -= claim } }
    let patience = UploadPatience(limits)
    // When patience ends the group throws, and the cancelled reader closes the connection.
    return try await withThrowingTaskGroup(of: [Output]?.self) { group in
      group.addTask {
        try await patience.watch()
        return nil
      }
      group.addTask { try await self.read(request, patience: patience, process: process) }
      defer { group.cancelAll() }
      for try await outputs in group {
        if let outputs { return outputs }
      }
      throw CancellationError()
    }
  }

  private func enter(_ claim: Int) throws(Refusal) {
    let isAdmitted = inFlight.withLock { bytes in
      guard bytes + claim <= budget else { return false }
      bytes += claim
      return true
    }
    guard isAdmitted else {
      throw Refusal(
        .serviceUnavailable, code: "busy", title: "现在提交的人太多",
        message: "服务器正在接收其他人的文件，暂时没有空间。请过半分钟再提交。", retryAfter: 30)
    }
  }

  private func read<Output: Sendable>(
    _ request: Request, patience: UploadPatience, process: @escaping @Sendable (UploadedFile) async throws -> Output
  ) async throws -> [Output] {
    var iterator = request.body.makeAsyncIterator()
    do {
      let outputs = try await files(of: request, from: &iterator, patience: patience, process: process)
      return outputs
    } catch {
      // A browser shows the answer only when it has sent everything; so the rest is read, for a while, and dropped.
      patience.shorten(to: .seconds(30))
      while let buffer = try? await iterator.next() {
        if buffer.readableBytes > 0 { patience.note() }
      }
      throw error
    }
  }

  private func files<Output: Sendable>(
    of request: Request, from iterator: inout RequestBody.AsyncIterator, patience: UploadPatience,
    process: @escaping @Sendable (UploadedFile) async throws -> Output
  ) async throws -> [Output] {
    guard var parser = request.headers[.contentType].flatMap(MultipartParser.init(contentType:)) else {
      throw Refusal.notMultipart
    }
    if let length = request.headers[.contentLength].flatMap(Int.init) {
      var assembly = UploadAssembly(limits: limits)
      try assembly.count(length)
    }
    var assembly = UploadAssembly(limits: limits)
    var stream = iterator
    defer { iterator = stream }
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var count = 0
      while let buffer = try await stream.next() {
        patience.note()
        try assembly.count(buffer.readableBytes)
        var complete: [UploadedFile] = []
        try Self.parse(buffer, with: &parser, into: &assembly, &complete)
        for file in complete {
          let index = count
          count += 1
          group.addTask { (index, try await process(file)) }
        }
      }
      patience.finish()
      try Self.finish(parser)
      guard count > 0 else { throw Refusal.noFiles }
      var outputs: [(Int, Output)] = []
      for try await output in group { outputs.append(output) }
      return outputs.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func parse(
    _ buffer: ByteBuffer, with parser: inout MultipartParser, into assembly: inout UploadAssembly,
    _ complete: inout [UploadedFile]
  ) throws {
    do {
      try parser.feed(buffer.readableBytesView) { event in
        if let file = try assembly.take(event) { complete.append(file) }
      }
    } catch is MultipartParser.Fault {
      throw Refusal.brokenUpload
    }
  }

  private static func finish(_ parser: MultipartParser) throws {
    do {
      try parser.finish()
    } catch {
      throw Refusal.brokenUpload
    }
  }
}
