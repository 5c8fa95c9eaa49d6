import Operations

/// Hands the bytes of a file from the network to whoever stores it: one portion at a time, so that a slow disk slows
/// the sender down and no file is ever held in memory.
actor UploadHandoff {
  private var head: FileUpload.Head?
  private var portion: [UInt8]?
  private var isFinished = false
  private var isUnwanted = false
  private var fault: (any Error)?
  private var taker: CheckedContinuation<Void, Never>?
  private var giver: CheckedContinuation<Void, Never>?

  /// The fields before the file, and its name.
  func give(_ head: FileUpload.Head) {
    self.head = head
    wakeTaker()
  }

  /// The next bytes; waits until those before have been taken.
  func give(_ bytes: [UInt8]) async {
    while portion != nil, !isUnwanted { await withCheckedContinuation { giver = $0 } }
    guard !isUnwanted else { return }
    portion = bytes
    wakeTaker()
  }

  /// There are no more bytes.
  func finish() {
    isFinished = true
    wakeTaker()
  }

  /// The bytes ended before their time.
  func fail(_ error: any Error) {
    fault = error
    wakeTaker()
  }

  /// Nobody takes the rest.
  func refuseRest() {
    isUnwanted = true
    giver?.resume()
    giver = nil
  }

  /// The fields before the file, and its name.
  ///
  /// - Throws: `Refusal.noFiles` where no file came.
  func takeHead() async throws -> FileUpload.Head {
    while true {
      if let head { return head }
      if let fault { throw fault }
      guard !isFinished else { throw Refusal.noFiles }
      await withCheckedContinuation { taker = $0 }
    }
  }

  /// The next bytes; nil at the end.
  func take() async throws -> [UInt8]? {
    while true {
      if let bytes = portion {
        portion = nil
        giver?.resume()
        giver = nil
        return bytes
      }
      if let fault { throw fault }
      guard !isFinished else { return nil }
      await withCheckedContinuation { taker = $0 }
    }
  }

  private func wakeTaker() {
    taker?.resume()
    taker = nil
  }
}
