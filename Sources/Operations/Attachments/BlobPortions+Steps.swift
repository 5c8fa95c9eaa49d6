public import Cryptography
import Disclosure
import Synchronization

extension BlobPortions {
  /// The portions of bytes that are in memory.
  public init(_ bytes: [UInt8]) {
    let rest = Mutex(bytes)
    self.init {
      rest.withLock { rest in
        defer { rest = [] }
        return rest.isEmpty ? nil : rest
      }
    }
  }

  /// The same portions, surveyed on their way; at the end `found` is told what the file is.
  ///
  /// - Throws: while reading, `FileRefusal`.
  func surveyed(
    limits: FileLimits, found: @escaping @Sendable (_ kind: AttachmentKind, _ bytes: Int) -> Void
  ) -> BlobPortions {
    let survey = Mutex(FileSurvey(limits: limits))
    return BlobPortions { [self] in
      guard let portion = try await next() else {
        let done = survey.withLock { $0 }
        found(try done.finish(), done.bytes)
        return nil
      }
      try survey.withLock { try $0.add(portion) }
      return portion
    }
  }

  /// The same portions; at the end `found` is told their SM3 digest.
  func digested(found: @escaping @Sendable (String) -> Void) -> BlobPortions {
    let hash = Mutex<HashStream?>(HashStream(.sm3))
    return BlobPortions { [self] in
      guard let portion = try await next() else {
        // Whoever seals asks once more after the end.
        let digest = hash.withLock { hash in
          defer { hash = nil }
          return hash?.finish()
        }
        if let digest { found(Hexadecimal.encode(digest)) }
        return nil
      }
      hash.withLock { $0?.update(portion) }
      return portion
    }
  }

  /// The portions as a sealed file.
  ///
  /// - Throws: `SealFault` where there is no key.
  public func sealed(with keys: KeyRing, context: [String]) throws -> BlobPortions {
    let sealer = Mutex(Sealing(sealer: try StreamSealer(keys, context: context)))
    return BlobPortions { [self] in
      while true {
        if let header = sealer.withLock({ $0.takeHeader() }) { return header }
        guard let portion = try await next() else { return sealer.withLock { $0.takeEnd() } }
        let sealed = sealer.withLock { $0.sealer.update(portion) }
        if !sealed.isEmpty { return sealed }
      }
    }
  }

  /// The plain portions of a sealed file.
  ///
  /// - Throws: while reading, `SealFault`.
  public func opened(with keys: KeyRing, context: [String]) -> BlobPortions {
    let opening = Mutex(Opening(opener: StreamOpener(keys, context: context)))
    return BlobPortions { [self] in
      while true {
        guard let portion = try await next() else { return try opening.withLock { try $0.takeEnd() } }
        let plain = try opening.withLock { try $0.opener.update(portion) }
        if !plain.isEmpty { return plain }
      }
    }
  }

  /// The next portion.
  func next() async throws -> [UInt8]? {
    var iterator = makeAsyncIterator()
    return try await iterator.next()
  }

  private struct Sealing: ~Copyable {
    let sealer: StreamSealer
    private var hasHeader = false
    private var hasEnd = false

    init(sealer: sending StreamSealer) {
      self.sealer = sealer
    }

    mutating func takeHeader() -> [UInt8]? {
      defer { hasHeader = true }
      return hasHeader ? nil : sealer.header
    }

    mutating func takeEnd() -> [UInt8]? {
      defer { hasEnd = true }
      return hasEnd ? nil : sealer.finish()
    }
  }

  private struct Opening: ~Copyable {
    let opener: StreamOpener
    private var hasEnd = false

    init(opener: sending StreamOpener) {
      self.opener = opener
    }

    mutating func takeEnd() throws -> [UInt8]? {
      guard !hasEnd else { return nil }
      hasEnd = true
      let end = try opener.finish()
      return end.isEmpty ? nil : end
    }
  }
}
