import CProcess
import Glibc

/// One long-lived child that reads framed requests and writes framed answers; used by one thread only.
///
/// A request is its length in digits, a line end, and its bytes; an answer a word, a space, its length, a line end and
/// its bytes. The child says `ready 0` first.
final class ChildSession {
  private let session: cprocess_session
  private let limits: ChildPool.Limits
  private(set) var jobs = 0

  init(_ program: ChildPool.Program, limits: ChildPool.Limits) throws(ChildPool.Fault) {
    self.limits = limits
    let environment = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"] + program.environment
    session = CStringArray([program.path] + program.arguments).withPointers { arguments in
      CStringArray(environment).withPointers { environment in
        CStringArray([program.path, program.directory]).withPointers { paths in
          var request = cprocess_request(
            path: paths[0], arguments: arguments, environment: environment, directory: paths[1], input: nil,
            input_count: 0, output_limit: 0, seconds: limits.processorSeconds, memory_bytes: UInt64(limits.memoryBytes),
            file_bytes: UInt64(limits.answerBytes))
          return cprocess_open(&request)
        }
      }
    }
    guard session.error == 0, session.child > 0 else { throw .notStarted(Int(session.error)) }
    let answer = try read(until: Self.now + limits.startSeconds)
    guard answer.word == "ready" else { throw .ended }
  }

  deinit { cprocess_close(session) }

  /// The answer to one request.
  func answer(to request: [UInt8]) throws(ChildPool.Fault) -> ChildPool.Answer {
    jobs += 1
    let deadline = Self.now + limits.seconds
    try write(Array("\(request.count)\n".utf8) + request, until: deadline)
    return try read(until: deadline)
  }

  private func write(_ bytes: [UInt8], until deadline: Double) throws(ChildPool.Fault) {
    var done = 0
    while done < bytes.count {
      try wait(for: POLLOUT, until: deadline)
      // Without a signal where the child has gone: it would end the whole program.
      let count = bytes.withUnsafeBytes {
        send(session.socket, $0.baseAddress.map { $0 + done }, bytes.count - done, Self.silent | Self.atOnce)
      }
      if count < 0, errno != EAGAIN, errno != EINTR { throw .ended }
      done += max(count, 0)
    }
  }

  private static let atOnce = Int32(MSG_DONTWAIT)
  private static let silent = Int32(MSG_NOSIGNAL)

  private func read(until deadline: Double) throws(ChildPool.Fault) -> ChildPool.Answer {
    var head: [UInt8] = []
    while head.last != UInt8(ascii: "\n") {
      guard head.count < 64 else { throw .ended }
      head += try read(1, until: deadline)
    }
    let words = String(decoding: head.dropLast(), as: UTF8.self).split(separator: " ")
    guard words.count == 2, let count = Int(words[1]), count >= 0 else { throw .ended }
    guard count <= limits.answerBytes else { throw .tooLarge }
    return ChildPool.Answer(word: String(words[0]), bytes: try read(count, until: deadline))
  }

  private func read(_ count: Int, until deadline: Double) throws(ChildPool.Fault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      try wait(for: POLLIN, until: deadline)
      let portion = bytes.withUnsafeMutableBytes {
        recv(session.socket, $0.baseAddress.map { $0 + done }, count - done, Self.atOnce)
      }
      if portion == 0 { throw .ended }
      if portion < 0, errno != EAGAIN, errno != EINTR { throw .ended }
      done += max(portion, 0)
    }
    return bytes
  }

  private func wait(for events: Int32, until deadline: Double) throws(ChildPool.Fault) {
    let left = deadline - Self.now
    guard left > 0 else { throw .timedOut }
    var waiting = pollfd(fd: session.socket, events: Int16(events), revents: 0)
    _ = poll(&waiting, 1, Int32(left * 1000) + 1)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
