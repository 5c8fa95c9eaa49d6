import CCurl

/// One transfer of libcurl: options, callbacks, answer.
///
/// A handle is used by one thread at a time and never leaves the call that made it.
final class CurlHandle {
  /// What the other side sent, up to a limit.
  private(set) var body: [UInt8] = []
  /// The lines of the answer's head.
  private(set) var head: [String] = []

  private let handle: UnsafeMutableRawPointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var upload: ArraySlice<UInt8> = []
  private var limit = Int.max
  private var isTooLarge = false
  private let isCancelled: @Sendable () -> Bool
  private var firstFault: CURLcode = CURLE_OK

  /// A fresh transfer; asked now and then whether it should stop.
  ///
  /// - Throws: `CurlFault` where libcurl has no memory.
  init(isCancelled: @escaping @Sendable () -> Bool) throws(CurlFault) {
    guard CurlLibrary.isReady, let handle = curl_easy_init() else { throw .transport("libcurl cannot start") }
    self.handle = handle
    self.isCancelled = isCancelled
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_NOPROGRESS, 0)
    _ = curl_set_progress(handle) { context, _, _, _, _ in CurlHandle.of(context)?.isCancelled() == true ? 1 : 0 }
    _ = curl_set_pointer(handle, CURLOPT_XFERINFODATA, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit {
    curl_easy_cleanup(handle)
    for list in lists { curl_slist_free_all(list) }
  }

  /// Sets an option that is a number or a flag.
  func set(_ option: CURLoption, _ value: Int) { note(curl_set_long(handle, option, value)) }

  /// Sets an option that is a text; libcurl copies it.
  func set(_ option: CURLoption, _ value: String) {
    note(value.withCString { curl_set_pointer(handle, option, $0) })
  }

  /// Sets an option that is a list of texts.
  func set(_ option: CURLoption, list: [String]) {
    var chain: UnsafeMutablePointer<curl_slist>?
    for text in list { chain = curl_slist_append(chain, text) }
    guard let chain else { return }
    lists.append(chain)
    note(curl_set_pointer(handle, option, chain))
  }

  /// Sends a body of known length as the form of a POST.
  func post(_ bytes: [UInt8]) {
    note(curl_set_offset(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
    note(bytes.withUnsafeBytes { curl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) })
  }

  /// Hands a body over piece by piece, as a mail server takes it.
  func send(_ bytes: [UInt8]) {
    upload = bytes[...]
    set(CURLOPT_UPLOAD, 1)
    note(curl_set_offset(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count)))
    note(
      curl_set_read(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
        guard let buffer, let transfer = CurlHandle.of(context) else { return 0 }
        let portion = transfer.upload.prefix(size * count)
        for (index, byte) in portion.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        transfer.upload = transfer.upload.dropFirst(portion.count)
        return portion.count
      })
    note(curl_set_pointer(handle, CURLOPT_READDATA, Unmanaged.passUnretained(self).toOpaque()))
  }

  /// Keeps at most `limit` bytes of the answer; more end the transfer.
  func receive(limit: Int) {
    self.limit = limit
    let me = Unmanaged.passUnretained(self).toOpaque()
    note(
      curl_set_write(handle, CURLOPT_WRITEFUNCTION) { buffer, size, count, context in
        CurlHandle.of(context)?.take(UnsafeRawBufferPointer(start: buffer, count: size * count)) ?? 0
      })
    note(curl_set_pointer(handle, CURLOPT_WRITEDATA, me))
    note(
      curl_set_write(handle, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
        let line = UnsafeRawBufferPointer(start: buffer, count: size * count)
        CurlHandle.of(context)?.head.append(String(decoding: line, as: UTF8.self))
        return size * count
      })
    note(curl_set_pointer(handle, CURLOPT_HEADERDATA, me))
  }

  /// Transfers; blocks until it is done.
  ///
  /// - Returns: the last status that the other side gave.
  /// - Throws: `CurlFault`.
  func perform() throws(CurlFault) -> Int {
    guard firstFault == CURLE_OK else { throw .transport(Self.sentence(firstFault)) }
    let code = curl_easy_perform(handle)
    var status = 0
    _ = curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    if isTooLarge { throw .tooLarge }
    switch code {
    case CURLE_OK: return status
    case CURLE_ABORTED_BY_CALLBACK: throw .cancelled
    case CURLE_OPERATION_TIMEDOUT: throw .timedOut
    case CURLE_LOGIN_DENIED: throw .denied
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE:
      throw .untrusted(Self.sentence(code))
    default:
      guard status < 400 else { throw .refused(status: status) }
      throw .transport(Self.sentence(code))
    }
  }

  private func take(_ portion: UnsafeRawBufferPointer) -> Int {
    guard body.count + portion.count <= limit else {
      isTooLarge = true
      return 0
    }
    body.append(contentsOf: portion)
    return portion.count
  }

  private func note(_ code: CURLcode) {
    if firstFault == CURLE_OK { firstFault = code }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> CurlHandle? {
    context.map { Unmanaged<CurlHandle>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func sentence(_ code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }
}

/// Starts the library once for the whole process.
private enum CurlLibrary {
  static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
