import Disclosure
public import Hummingbird
public import Operations

/// Receives one file of a form while it arrives, without holding it in memory or on a disk of its own.
public struct FileUpload: Sendable {
  /// What came before the file's bytes.
  public struct Head: Sendable {
    /// The fields that stand before the file in the form.
    public var fields: FormData
    /// The file's name, cleaned.
    public var name: String
  }

  /// The most that the fields may have together, in bytes.
  private static let fieldBytes = 64 << 10

  private let limits: UploadLimits

  /// - Parameter limits: what a file may be, and how slowly it may come.
  public init(limits: UploadLimits) {
    self.limits = limits
  }

  /// What `take` makes of the file; further files of the form are dropped.
  ///
  /// - Throws: `Refusal`, or what `take` throws.
  public func receive<Output: Sendable>(
    _ request: Request, take: @escaping @Sendable (Head, BlobPortions) async throws -> Output
  ) async throws -> Output {
    let (patience, handoff) = (UploadPatience(limits), UploadHandoff())
    return try await withThrowingTaskGroup(of: Turn<Output>.self) { group in
      group.addTask {
        try await patience.watch()
        return .watched
      }
      group.addTask {
        try await self.pump(request, into: handoff, patience)
        return .received
      }
      group.addTask { await Self.use(handoff, patience, take) }
      defer { group.cancelAll() }
      var (output, isReceived): (Result<Output, any Error>?, Bool) = (nil, false)
      // A browser shows the answer only when it has sent everything; so a refusal waits for the rest, for a while.
      while output == nil || !isReceived, let turn = try await group.next() {
        switch turn {
        case .watched: break
        case .received: isReceived = true
        case .taken(let result): output = result
        }
      }
      guard let output else { throw CancellationError() }
      return try output.get()
    }
  }

  private enum Turn<Output: Sendable>: Sendable {
    case watched, received
    case taken(Result<Output, any Error>)
  }

  private static func use<Output: Sendable>(
    _ handoff: UploadHandoff, _ patience: UploadPatience,
    _ take: @Sendable (Head, BlobPortions) async throws -> Output
  ) async -> Turn<Output> {
    do {
      let output = try await take(try await handoff.takeHead(), BlobPortions { try await handoff.take() })
      await handoff.refuseRest()
      return .taken(.success(output))
    } catch {
      patience.shorten(to: .seconds(30))
      await handoff.refuseRest()
      return .taken(.failure(error))
    }
  }

  private func pump(_ request: Request, into handoff: UploadHandoff, _ patience: UploadPatience) async throws {
    var iterator = request.body.makeAsyncIterator()
    do {
      try await read(request, from: &iterator, into: handoff, patience)
      patience.finish()
      await handoff.finish()
    } catch {
      let refusal: any Error = error is MultipartParser.Fault ? Refusal.brokenUpload : error
      await handoff.fail(refusal)
      // What is left is read for a while and dropped, as above.
      patience.shorten(to: .seconds(30))
      while let buffer = try? await iterator.next() {
        if buffer.readableBytes > 0 { patience.note() }
      }
      throw refusal
    }
  }

  private func read(
    _ request: Request, from iterator: inout RequestBody.AsyncIterator, into handoff: UploadHandoff,
    _ patience: UploadPatience
  ) async throws {
    guard var parser = request.headers[.contentType].flatMap(MultipartParser.init(contentType:)) else {
      throw Refusal.notMultipart
    }
    var total = 0
    func count(_ bytes: Int) throws {
      total += bytes
      guard total <= limits.totalBytes + Self.fieldBytes else { throw Refusal.tooLarge(limit: limits.totalBytes) }
    }
    try count(request.headers[.contentLength].flatMap(Int.init) ?? 0)
    total = 0
    var assembly = FormAssembly(limit: Self.fieldBytes)
    while let buffer = try await iterator.next() {
      patience.note()
      try count(buffer.readableBytes)
      var pieces: [FormAssembly.Piece] = []
      try parser.feed(buffer.readableBytesView) { if let piece = try assembly.take($0) { pieces.append(piece) } }
      for piece in pieces { await hand(piece, to: handoff) }
    }
    try parser.finish()
  }

  private func hand(_ piece: FormAssembly.Piece, to handoff: UploadHandoff) async {
    switch piece {
    case .head(let head): await handoff.give(head)
    case .bytes(let bytes): await handoff.give(bytes)
    case .end: await handoff.finish()
    }
  }
}
