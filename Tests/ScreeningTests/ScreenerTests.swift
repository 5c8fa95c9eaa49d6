import Disclosure
import Screening
import Testing

@Suite("Screening") struct ScreenerTests {}
