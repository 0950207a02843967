import { Suspense } from 'react'

import { BeingTold } from '../notice/BeingTold.tsx'
import { Rewind } from '../rewind/Rewind.tsx'
import { Routes } from '../routes.tsx'
import { Door } from '../session/Door.tsx'
import { useTheme } from '../theme.ts'
import { CrashGuard } from './CrashGuard.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { Overlays } from './Overlays.tsx'
import { PageText } from './PageText.tsx'
import { useDocumentLanguage } from './useDocumentLanguage.ts'
import { useView } from './viewState.ts'

/** Everything inside the query client: words, theme, the screen, and what lies over it. */
export function App() {
  const { language, theme } = useView()
  useTheme(theme)
  useDocumentLanguage(language)
  return (
    <Suspense fallback={null}>
      <PageText>
        <CrashGuard>
          <Door>
            <Rewind>
              <Suspense fallback={<LoadingPage />}>
                <Routes />
              </Suspense>
              <Overlays />
            </Rewind>
            <BeingTold />
          </Door>
        </CrashGuard>
      </PageText>
    </Suspense>
  )
}
